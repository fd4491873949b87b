import { viewOf } from '../controls.ts';
import type { Play } from '../play.ts';
import { type Codes, days } from './story.ts';

const { tuesday } = days;

/** The agenda goes out by itself, a newcomer asks for help, somebody from outside is invited, reminders go out. */
export async function playTuesday(play: Play, codes: Codes): Promise<void> {
  await play.at(
    tuesday,
    '09:00',
    'Deux jours ouvrés avant la RCP, l’ordre du jour part tout seul, minuté. Léa reçoit le rappel de ses tâches.',
    13,
  );
  await play.at(tuesday, '09:15', 'Lucas Bonnet, interne, est nouveau : il hésite, puis demande de l’aide.');
  await play.says('lucas', '/rcp planifer');
  await play.says('lucas', '/diapason aide', { lines: 15 });
  await playGuest(play, codes);
  await play.at(
    tuesday,
    '13:30',
    'Deux jours avant la RCP, chaque personne invitée est rappelée en privé, à son heure. Paul, excusé, ne l’est pas ; Martine, secrétaire, ne lit pas les questions.',
  );
}

/** A guest from outside may hear of a patient only with their consent: the case waits until it is recorded. */
async function playGuest(play: Play, { julie }: Codes): Promise<void> {
  await play.at(
    tuesday,
    '11:00',
    'Claire invite une diabétologue de l’hôpital, qui n’a pas de compte ici, pour le dossier de Julie.',
  );
  const list = viewOf(await play.says('claire', '/rcp invite', { lines: 0 }));
  const form = await play.presses('claire', list, 'Ajouter un invité');
  const guests = viewOf(
    await play.fills('claire', form, {
      name: 'Anne Delorme',
      profession: 'Médecin d’une autre spécialité',
      organisation: 'Centre hospitalier, diabétologie',
      cases: [julie],
    }),
  );
  play.printer.narrate(
    'Sans le consentement du patient, rien ne peut en être dit devant elle : Julie le demande à son patient, puis l’enregistre.',
  );
  await play.at(tuesday, '12:15', 'Le patient est d’accord : le dossier est débloqué.');
  const asked = play.stage.received('julie', `Le consentement du patient manque pour ${julie}`);
  const shown = viewOf(await play.presses('julie', asked, 'Voir', { lines: 0 }));
  const edit = await play.presses('julie', shown, 'Modifier');
  await play.fills('julie', edit, { consent: 'Consentement recueilli' }, { lines: 0 });
  play.printer.narrate('Claire copie alors ce texte, sans identité, dans sa messagerie sécurisée.');
  await play.presses('claire', guests, 'Préparer le texte');
}
