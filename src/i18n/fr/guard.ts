/** What the guard says; `span` is what it found, which only its author reads. */
export const guardFr = {
  intro: 'Rien n’a été enregistré ni envoyé.',
  nir: (span: string) => `« ${span} » est un numéro de sécurité sociale : retirez-le.`,
  'nir-wrong-key': (span: string) => `« ${span} » ressemble à un numéro de sécurité sociale : retirez-le.`,
  'ins-c': (span: string) => `« ${span} » ressemble à un identifiant national de santé : retirez-le.`,
  'vitale-card': (span: string) => `« ${span} » ressemble à un numéro de carte Vitale : retirez-le.`,
  phone: (span: string) =>
    `« ${span} » est un numéro de téléphone : retirez-le, ou passez par la messagerie sécurisée.`,
  email: (span: string) => `« ${span} » est une adresse e-mail : retirez-la, ou passez par la messagerie sécurisée.`,
  'record-number': (span: string) =>
    `« ${span} » est un numéro de dossier médical : utilisez plutôt le code du dossier, par exemple C-7QK4.`,
  birth: (span: string) =>
    `« ${span} » indique une naissance : donnez plutôt une tranche d’âge, par exemple « plus de 75 ans ».`,
  'past-date': (span: string) =>
    `« ${span} » ressemble à une date de naissance : donnez plutôt une tranche d’âge. Pour la date d’un texte ou d’une réunion, précisez « loi du » ou « réunion du ».`,
  'family-tie': (span: string) => `« ${span} » désigne un proche par son nom : retirez ce nom.`,
  name: (span: string) =>
    `« ${span} » semble être le nom d’un patient : utilisez plutôt le code du dossier, par exemple C-7QK4.`,
  initials: (span: string) =>
    `« ${span} » ressemble à des initiales, qui suffisent souvent à reconnaître quelqu’un : utilisez plutôt le code du dossier, par exemple C-7QK4.`,
  address: (span: string) => `« ${span} » ressemble à l’adresse d’un patient : retirez-la.`,
  'outside-professional': (span: string) =>
    `« ${span} » n’est pas un membre de l’équipe : si c’est un patient, retirez son nom.`,
  'person-name': (span: string) => `« ${span} » ressemble à un nom : si c’est celui d’un patient, retirez-le.`,
  age: (span: string) =>
    `« ${span} » est un âge précis : donnez plutôt une tranche d’âge, par exemple « plus de 75 ans ».`,
  'age-and-detail': (span: string) =>
    `« ${span} », avec les détails qui l’entourent, peut permettre de reconnaître quelqu’un : donnez plutôt une tranche d’âge.`,
  'first-name-and-age': (span: string) =>
    `« ${span} » réunit un prénom et un âge : retirez le prénom, et donnez plutôt une tranche d’âge.`,
  'rare-event': (span: string) =>
    `« ${span} » peut permettre de reconnaître quelqu’un : dites-le de vive voix ou par la messagerie sécurisée.`,
  'rare-disease': (span: string) =>
    `« ${span} » est rare : avec un âge ou un lieu, la personne peut être reconnue. Retirez l’un ou l’autre.`,
  rpps: (span: string) => `« ${span} » n’est pas un numéro RPPS exact (11 chiffres) : vérifiez-le.`,
  finess: (span: string) => `« ${span} » n’est pas un numéro FINESS exact (9 caractères) : vérifiez-le.`,
  yourText: 'Votre texte',
};
