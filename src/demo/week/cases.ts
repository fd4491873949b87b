import { codeIn, viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { type Codes, days, titles } from './story.ts';

/** Four people propose something for Thursday: three cases, of which one is followed in whole, and an adverse event. */
export async function playCases(play: Play): Promise<Codes> {
  await play.at(
    days.monday,
    '17:00',
    'Léa Martin, médecin, propose un dossier pour jeudi : jamais de nom, le dossier reçoit un code.',
  );
  const meeting = titles.diabetes;
  const first = await play.says('lea', '/rcp dossier');
  const lea = await play.fills(
    'lea',
    first,
    {
      motive: 'Diabète',
      question: 'Équilibre glycémique instable : insuline à domicile ou éducation renforcée ?',
      attribute: '75 ans ou plus et ALD',
      consent: 'Consentement recueilli',
      professions: ['Infirmier', 'Pharmacien'],
      meeting,
    },
    { form: 'whole' },
  );

  play.printer.narrate('Julie et Fatou proposent chacune un dossier, Nadia un événement indésirable.');
  const second = await play.says('julie', '/rcp dossier');
  const julie = await play.fills(
    'julie',
    second,
    {
      motive: 'Plaie chronique',
      question: 'Plaie du pied qui stagne depuis six semaines : quelle décharge et quels pansements ?',
      attribute: 'ALD',
      consent: 'Informé',
      meeting,
    },
    { lines: 0 },
  );
  const third = await play.says('nadia', '/rcp evenement');
  const nadia = await play.fills(
    'nadia',
    third,
    {
      motive: 'Erreur médicamenteuse',
      severity: 'Mineure',
      question: 'Insuline rapide préparée à la place de la lente : pourquoi, et comment l’éviter ?',
      meeting,
    },
    { lines: 0 },
  );
  const fourth = await play.says('fatou', '/rcp dossier');
  const fatou = await play.fills(
    'fatou',
    fourth,
    {
      motive: 'Polymédication',
      question: 'Douze lignes à l’ordonnance : que peut-on arrêter ?',
      consent: 'Non demandé',
      meeting,
    },
    { form: 'hidden', lines: 0 },
  );
  const [a, b, c, d] = [lea, julie, nadia, fatou].map((reply) => codeIn(viewOf(reply)));
  if (a === undefined || b === undefined || c === undefined || d === undefined) throw new Error('a case is missing');
  return { lea: a, julie: b, nadia: c, fatou: d };
}
