import { renderView } from '../../../src/platforms/terminal/render-view.ts';
import type { View } from '../../../src/ui/view.ts';
import { buttonsOf, type Structure, viewOf } from '../../support/structure.ts';

/** The cockpit as Claire, who coordinates, is shown it. */
export async function cockpit(structure: Structure): Promise<View> {
  return viewOf(await structure.says('claire', 'diapason tableau'));
}

/** What a view says, with simple spaces. */
export function words(view: View): string {
  return renderView(view, { width: 300, colour: false })
    .replaceAll(/[\u00a0\u202f]/g, ' ')
    .replaceAll(/^[│┌└].?/gm, '');
}

export function labels(view: View): readonly string[] {
  return buttonsOf(view).map(({ label }) => label);
}
