import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readArguments } from '../../src/demo/arguments.ts';

const project = new URL('../../', import.meta.url);
const written = (name: string) => readFileSync(new URL(`data/demo/${name}`, project));

it('plays the week in less than a minute as a story that can be read, and ends with exit code 0', () => {
  rmSync(new URL('data/demo/', project), { recursive: true, force: true });
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/demo/main.ts', '--once'], {
    cwd: fileURLToPath(project),
    encoding: 'utf8',
    timeout: 100_000,
  });
  const stdout = run.stdout.replaceAll('\u00a0', ' ');
  expect(run.stderr).toBe('');
  expect(run.status).toBe(0);
  const story = [
    '── Lundi 20 avril 2026 ─',
    'Claire ❯ /rcp planifier jeudi 13h30 Suivi diabète',
    'Ai-je bien compris ?',
    'Claire ❯ [Valider]',
    '→ dans #coordination\n',
    'RCP : Suivi diabète',
    'Sondage : Maintien à domicile',
    'Claire ❯ /tache @Léa rappeler la pharmacie vendredi',
    'Échéance  vendredi 24 avril 2026',
    '→ à Léa Martin, en privé\n',
    'Claire Dubois vous confie une tâche',
    'Claire ❯ /tache IDE vérifier le chariot d’urgence avant fin avril',
    'Qui s’en charge ?',
    'Julie ❯ [Je m’en charge]',
    '« Vérifier le chariot d’urgence » : Julie Moreau s’en charge.',
    'Présents (5)',
    'Léa remplit le formulaire « Vos disponibilités »',
    'jeudi 7 mai 2026 à 12 h 30 (le plus favorable)',
    'est un numéro de téléphone',
    'Léa ❯ /rcp dossier',
    'Notez le lien entre ce code et le patient dans votre logiciel',
    '── Mardi 21 avril 2026 ─',
    'Ordre du jour : Suivi diabète',
    '→ à Léa Martin, en privé\n',
    'Vos tâches',
    'Vouliez-vous dire /rcp planifier',
    'Ce que je sais faire',
    'Nom et prénom               Anne Delorme',
    ': consentement à recueillir',
    'À copier dans la messagerie sécurisée',
    'Rappel : RCP dans deux jours',
    'à Martine Colin, en privé, le même message, sans ces lignes :',
    '15 h 30, La Réunion',
    'Claire ❯ /decision La clé de la salle verte se prend à l’accueil',
    'Décision : La clé de la salle verte se prend à l’accueil',
    'Paul ❯ [Créer une tâche] dans le menu de ce message',
    'Vous vous absentez du mercredi 22 avril au vendredi 24 avril 2026.',
    'Les rappels vont à Léa Martin.',
    '→ à Léa Martin, en privé\n',
    'et vous confie ses tâches',
    '── Mercredi 22 avril 2026 ─',
    'En retard\n',
    'Relire le livret d’accueil',
    'Aujourd’hui\n',
    'À la place de Paul Girard, jusqu’au vendredi 24 avril 2026',
    'Bientôt\n',
    'Léa ❯ [C’est fait]',
    'Paul Girard, faite',
    'Léa ❯ [Ce soir]',
    'Je vous le rappellerai mercredi 22 avril 2026 à 18 h.',
    'Julie ❯ [Je confirme]',
    ': confirmée',
    'Excusés (1)   Nadia Haddad',
    'RCP déplacée',
    'Au lieu du vendredi 24 avril 2026 à 12 h 30.',
    'Date retenue : Maintien à domicile',
    'Marc ❯ [Demander des avis]',
    'à 2 personnes, en privé : Julie Moreau, Thomas Leroy',
    'Votre avis est demandé',
    'Infirmier : réservé (Julie Moreau) : Oui, à deux infirmiers le lundi',
    '18 h  → à Léa Martin, en privé\n',
    'Léa ❯ [Reporter]',
    'jeudi 30 avril, reportée',
    'Léa ❯ [Bloquée]',
    '→ à Claire Dubois, en privé\n',
    'Une tâche est bloquée',
    'Pour certains dossiers (1)  Bruno Masson',
    '── Jeudi 23 avril 2026 ─',
    'RCP aujourd’hui',
    'Marc ❯ [Clore les avis]',
    'Les avis sont recueillis.',
    'Marc ❯ [Mettre au vote]',
    'Votre vote est attendu',
    'Léa, Marc, Amina, Julie, Thomas ❯ [D’accord]',
    '→ dans #coordination\n',
    'Décision : Un créneau sans rendez-vous chaque matin',
    'la décision a été adoptée.',
    '5 d’accord, 0 objection, 1 abstention.',
    'Marc Petit vous confie une tâche',
    'RCP dans une heure',
    'En séance : Suivi diabète',
    'Quorum        atteint : 9 personnes, 7 professions',
    'Question           Équilibre glycémique instable',
    'à 2 personnes, en privé : Julie Moreau, Bruno Masson',
    'passe à 13 h 45',
    'Conclu à 13 h 43.',
    'Programmer les trois séances d’éducation',
    'Causes identifiées',
    'RCP terminée : Suivi diabète',
    'Reportés           C-',
    'Compte rendu à valider',
    'RCP annulée : Chutes à domicile',
    'Salle prise par la vaccination',
    '── Vendredi 24 avril 2026 ─',
    'Compte rendu validé : RCP « Suivi diabète ».',
    'Fichier écrit : data/demo/compte-rendu-2026-04-23.pdf',
    'Fichier écrit : data/demo/emargement-2026-04-23.csv',
    'Léa ❯ [C’est versé]',
    ': versé au dossier',
    '1 dossier trouvé.',
    ': demandez à Léa Martin.',
    'Jours fériés sautés',
    'Claire ❯ /decision chercher salle verte',
    '1 décision : 1 adoptée.',
    'Claire ❯ [Remplacer]',
    '→ dans #coordination (message modifié)\n│ Décision : La clé de la salle verte se prend à l’accueil\n│ État           caduque',
    'Remplacée par  Décision « La clé de la salle verte est dans la boîte à clés »',
    '7 décisions : 6 adoptées, 1 caduque.',
    'Fichier écrit : data/demo/decisions-2026-04-24.csv',
    'Claire ❯ /tache equipe',
    '5 tâches ouvertes',
    '« Rappeler la pharmacie » : c’est fait.',
    'Claire ❯ /tache charge',
    'Julie Moreau : 2 tâches sur 4 (38 %), dont 1 partagée',
    'Rappel : RCP mardi 28 avril 2026',
    'SUMMARY:RCP : Suivi diabète',
    '"ready":true',
    'Claire ❯ /point reglages',
    'Prochain point : lundi 27 avril 2026 à 8 h.',
    'Aperçu du point de la semaine',
    'Claire ❯ [Ajouter un mot]',
    '── Lundi 27 avril 2026 ─',
    '→ dans #coordination\n',
    'Le point du lundi 27 avril 2026',
    'Claire Dubois : Premier créneau du matin ce lundi : merci à tous',
    '10 réponses manquent',
    '2 comptes rendus à verser au dossier du patient',
    'Votre semaine du lundi 27 avril 2026',
    '→ à Marc Petit, en privé, le même message, sauf :',
    '1 compte rendu à verser au dossier du patient',
    'Léa ❯ /diapason accueil',
    'Bonjour Léa Martin',
    'Claire ❯ /diapason tableau',
    '1 RCP au quorum incertain',
    'Claire ❯ /point bilan avril 2026',
    'Participants         11 personnes (9 professions)',
    'Fichier écrit : data/demo/bilan-2026-04.pdf',
    'messages envoyés',
  ];
  let from = 0;
  for (const sentence of story) {
    const at = stdout.indexOf(sentence, from);
    expect(at, `« ${sentence} » after ${stdout.slice(Math.max(0, from - 200), from)}`).toBeGreaterThanOrEqual(from);
    from = at;
  }
  for (const slip of ['undefined', '[object', '\u001b']) expect(stdout).not.toContain(slip);
  const minutes = written('compte-rendu-2026-04-23.pdf');
  expect(minutes.subarray(0, 4).toString()).toBe('%PDF');
  expect(minutes.length).toBeGreaterThan(8_000);
  expect(written('emargement-2026-04-23.csv').toString()).toContain('Anne Delorme;Médecin d’une autre spécialité');
  const register = written('decisions-2026-04-24.csv').toString();
  expect(register).toContain('adoptée;La clé de la salle verte est dans la boîte à clés');
  expect(register).toContain('caduque;La clé de la salle verte se prend à l’accueil');
  // The coordinator was not at this consultation.
  expect(register).not.toContain('Prise de sang');
  expect(Number(/la semaine a duré (\d+) s/.exec(stdout)?.[1])).toBeLessThan(60);
}, 120_000);

it('takes its options in any order and refuses those that it does not know', () => {
  expect(readArguments([])).toEqual({ once: false, slack: false });
  expect(readArguments(['--slack', '--once'])).toEqual({ once: true, slack: true });
  expect(readArguments(['--help'])).toBe('help');
  expect(readArguments(['--bogus'])).toBe('unknown');
  expect(readArguments(['once'])).toBe('unknown');
});
