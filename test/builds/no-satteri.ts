/** Loaded into a build before all else: no package with Sätteri's binary is found, as on a machine it is not made for. */
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('@bruits/satteri-'))
      throw Object.assign(new Error(`Cannot find module '${specifier}'`), {
        code: 'MODULE_NOT_FOUND',
      });
    return next(specifier, context);
  },
});
