import { htmlPage } from './core/html-page.ts';

/**
 * What an administrator or a data-protection officer finds at this server's address; the Teams package links to
 * #confidentialite and #conditions. Nothing on it depends on a structure.
 */
export const aboutPage = htmlPage(
  'fr',
  'Diapason',
  `<p>Diapason aide une équipe de soins primaires à planifier ses réunions de concertation pluriprofessionnelle (RCP)
dans Slack ou Microsoft Teams : il invite, recueille les réponses et rappelle ce qui est prévu.
Pour commencer, écrivez-lui « aide ».</p>
<h2 id="confidentialite">Confidentialité</h2>
<p>Diapason ne demande et n’accepte aucune identité de patient. Il enregistre, dans la base de données de ce serveur :
le nom affiché, la profession, le rôle, le fuseau horaire et la langue des membres de l’équipe, l’identifiant de leur
compte de messagerie, les RCP et les réponses données. Il ne lit que les messages qui lui sont adressés et n’envoie
rien à d’autres services que la messagerie de l’équipe. Pour une copie ou un effacement, adressez-vous au coordinateur.</p>
<h2 id="conditions">Conditions d’utilisation</h2>
<p>Diapason sert à organiser, pas à soigner : il ne remplace ni le dossier du patient ni la messagerie sécurisée de
santé. Le logiciel est libre (licence MIT) et fourni sans garantie ; la structure qui l’installe en est responsable.</p>`,
);
