/** What the guard says; `span` is what it found, which only its author reads. */
export const guardFr = {
  intro: 'Rien n’a été enregistré ni envoyé.',
  nir: (span: string) => `« ${span} » est un numéro de sécurité sociale : retirez-le.`,
  'nir-wrong-key': (span: string) => `« ${span} » ressemble à un numéro de sécurité sociale : retirez-le.`,
  phone: (span: string) =>
    `« ${span} » est un numéro de téléphone : retirez-le, ou passez par la messagerie sécurisée.`,
  email: (span: string) => `« ${span} » est une adresse e-mail : retirez-la, ou passez par la messagerie sécurisée.`,
  'outside-professional': (span: string) =>
    `« ${span} » n’est pas un membre de l’équipe : si c’est un patient, retirez son nom.`,
  yourText: 'Votre texte',
};
