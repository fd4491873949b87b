import type { Locale } from './locale.ts';

/** For pages of words and links: they bring their style with them, and load nothing. */
export const pageHeaders = {
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
} as const;

/** A page of this server as a browser reads it, on a phone too. `body` is HTML of ours: nothing that somebody typed. */
export function htmlPage(lang: Locale, title: string, body: string): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{font:1rem/1.6 system-ui,sans-serif;max-width:42rem;margin:2rem auto;padding:0 1rem}
.button{display:inline-block;padding:.75rem 1.25rem;background:#0f5e6e;color:#fff;border-radius:.4rem;text-decoration:none}</style>
</head>
<body>
<h1>${title}</h1>
${body}
</body>
</html>
`;
}
