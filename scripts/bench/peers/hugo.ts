import { type KindId, kindIds } from '#domain/kind-ids.ts';
import type { Peer } from './peer.ts';
import { type PeerEntry, toFrontMatter, toMarkdownWithHtml } from './peer-entries.ts';

const toEntryFile = ({ kind, id }: PeerEntry) => `content/${kind}/${id}.md`;
const links = kindIds.map((kind: KindId) => `<a href="/${kind}/">${kind}</a>`).join(' ');

const TEMPLATES: Readonly<Record<string, string>> = {
  'hugo.toml': `baseURL = 'https://plain.example/'
languageCode = 'en-GB'
title = 'Plain'
disableKinds = ['taxonomy', 'term', 'RSS']
[markup.goldmark.renderer]
unsafe = true
`,
  'layouts/_default/baseof.html': `<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{ .Title }}</title></head>
  <body><nav><a href="/">Home</a> ${links}</nav><main><h1>{{ .Title }}</h1>{{ block "main" . }}{{ end }}</main></body>
</html>
`,
  'layouts/_default/single.html':
    '{{ define "main" }}{{ partial "fields.html" .Params.entry }}{{ .Content }}{{ end }}\n',
  'layouts/_default/list.html':
    '{{ define "main" }}<ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}\n',
  'layouts/partials/fields.html': `{{- if reflect.IsMap . -}}<dl>{{ range $key, $value := . }}<dt>{{ $key }}</dt><dd>{{ partial "fields.html" $value }}</dd>{{ end }}</dl>
{{- else if reflect.IsSlice . -}}<ul>{{ range . }}<li>{{ partial "fields.html" . }}</li>{{ end }}</ul>
{{- else -}}{{ . }}{{- end -}}
`,
};

/** Hugo, the fastest generator in use, with plain templates: a page for each entry and a listing for each kind. */
export const hugo: Peer = {
  name: 'Hugo',
  command: ['hugo', '--quiet'],
  output: 'public',
  caches: ['resources', '.hugo_build.lock'],
  toEntryFile,
  toFiles: (entries) => [
    ...Object.entries(TEMPLATES).map(([path, text]) => ({ path, text })),
    ...entries.map((entry) => ({
      path: toEntryFile(entry),
      text: toFrontMatter(entry) + toMarkdownWithHtml(entry.body),
    })),
  ],
};
