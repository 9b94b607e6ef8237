import { runTool, type ToolResult } from '#scripts/lib/run-tool.ts';

/** The environment of every build here, whatever that of the tests is: the day among them, so that bytes agree. */
export const BUILD_ENVIRONMENT = {
  ASTRO_TELEMETRY_DISABLED: '1',
  HUB_ALLOW_SHRINK: '',
  HUB_BASE: '/',
  HUB_KEEP_NOTHING: '',
  HUB_OUT: 'dist',
  HUB_TODAY: '2026-11-22',
} as const;

/** Builds a project into its `dist`, as a person would. */
export function runBuild(
  project: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ToolResult> {
  return runTool('astro', ['build'], { env: { ...BUILD_ENVIRONMENT, ...env }, cwd: project });
}
