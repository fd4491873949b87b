/** French: features/my-data. */
export const myDataFr = {
  /** What people type, how it is shown in the help, and what it does. */
  commands: {
    'my-data.export': {
      phrases: ['diapason mes-donnees', 'diapason mes donnees', 'mes donnees'],
      usage: '/diapason mes-donnees',
      help: 'Recevoir en message privé un fichier avec tout ce que je garde à votre sujet.',
    },
  },
  /** How a message is named in the list of those that could not be sent. */
  deliveryKinds: { 'my-data.export': 'export de données personnelles' },
  words: {
    onItsWay:
      'Je vous envoie en message privé un fichier avec tout ce que je garde à votre sujet. Il contient vos données seulement, aucun texte des dossiers que vous avez proposés et aucun vote secret.',
    fileName: 'mes-donnees',
    comment: 'Voici ce que Diapason garde à votre sujet (fichier JSON).',
  },
};
