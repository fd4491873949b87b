import { pluralFr as plural } from '../plural.ts';

/** French: features/retention. */
export const retentionFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'retention.settings': {
      phrases: ['diapason conservation', 'conservation'],
      usage: '/diapason conservation',
      help: 'Choisir combien de temps les textes d’un dossier versé sont gardés, et voir ce qui serait effacé.',
    },
  },
  words: {
    title: 'Conservation des textes',
    intro: (days: number) =>
      `Aujourd’hui, les textes d’un dossier (question, décisions, avis, tâches terminées) sont effacés ${plural(days, 'jour', 'jours')} après son versement. Son code, son motif et ses dates restent, et les bilans ne changent pas. Un dossier qui n’est pas versé garde ses textes.`,
    days: 'Nombre de jours après le versement',
    hint: (min: number, max: number) => `De ${min} à ${max} jours. Rien n’est changé avant votre confirmation.`,
    range: (min: number, max: number) => `Indiquez un nombre de jours entre ${min} et ${max}.`,
    submit: 'Voir l’effet',
    wouldBe: (days: number) => `Avec une durée de ${plural(days, 'jour', 'jours')} :`,
    tonight: (count: number) =>
      count === 0
        ? 'La nuit prochaine, aucun dossier ne serait vidé de ses textes.'
        : `La nuit prochaine, ${plural(count, 'dossier serait vidé de ses textes', 'dossiers seraient vidés de leurs textes')}.`,
    later: (count: number, day: string) =>
      count === 0
        ? `D’ici au ${day}, aucun.`
        : `D’ici au ${day}, ${plural(count, 'dossier serait vidé', 'dossiers seraient vidés')} en tout.`,
    unfiled: (count: number) =>
      count === 0
        ? 'Aucun dossier n’attend d’être versé.'
        : `${plural(count, 'dossier n’est pas encore versé et garde ses textes', 'dossiers ne sont pas encore versés et gardent leurs textes')} jusque-là.`,
    final: 'Un texte effacé ne peut pas être rétabli.',
    apply: (days: number) => `Appliquer ${plural(days, 'jour', 'jours')}`,
    other: 'Choisir une autre durée',
    unchanged: (days: number) => `C’est la durée actuelle : ${plural(days, 'jour', 'jours')}. Rien n’est changé.`,
    saved: (days: number) =>
      `La durée de conservation est maintenant de ${plural(days, 'jour', 'jours')}. Elle s’applique dès la nuit prochaine.`,
    overtaken: (days: number) =>
      `Cette durée a été changée entre-temps : elle est de ${plural(days, 'jour', 'jours')}. Rien d’autre n’est changé.`,
  },
};
