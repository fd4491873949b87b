import type { Span } from '../finding.ts';
import { type Passage, spansOf } from '../passage.ts';
import { namesAPlace } from '../words/places.ts';
import { isMember, nameAt } from './names.ts';

const somewhere =
  /(?<!\p{L})(?:(?:habite|demeure|vit|reside)(?: seule?)? (?:a|au|dans|en|pres)|(?:du|au) (?:village|hameau|bourg|lieu-dit)|(?:habite )?le bourg|(?:de|a) la (?:ferme|commune)|dans (?:le|un) (?:village|hameau|bourg))(?!\p{L})/u;
const at = /(?<!\p{L})[àÀ] (?=\p{Lu}\p{Ll}{2,})/gu;
const atOrFrom = /(?<!\p{L})(?:[aàÀ]|de|au|vers|pr[eè]s de|sur|en) (?=\p{Lu}\p{Ll}{2,})/gu;

/** Whether a part of a text says where somebody lives: « à Plouha », « à la ferme »; with `from` also « de Plouha ». */
export function saysWhere(passage: Passage, { start, end }: Span, from: 'at' | 'at-or-from'): boolean {
  if (somewhere.test(passage.folded.slice(start, end))) return true;
  return spansOf(from === 'at' ? at : atOrFrom, passage.text.slice(start, end)).some((span) => {
    const name = nameAt(passage, start + span.end);
    return name.length > 0 && !isMember(passage, name) && !namesAPlace(passage, start + span.start);
  });
}
