import type { Content } from '../../delivery/outbound.ts';
import { type RenderOptions, renderView } from './render-view.ts';

/** A message or a file as a person sees it. */
export function renderContent(content: Content, options: RenderOptions): string {
  if ('view' in content) return renderView(content.view, options);
  const { title, comment } = content.file;
  return renderView({ fallback: title, blocks: [{ kind: 'text', text: `📎 ${title}\n${comment}`.trim() }] }, options);
}
