import { defineCommand } from '../define.ts';
import { members } from '../practitioner/role.ts';
import { homeView } from './home.ts';

/** `/diapason accueil`: what the home screen says, as a message; on Teams there is no other. */
export const showCommand = defineCommand({
  id: 'home.show',
  roles: members,
  rest: 'none',
  run: async (context) => ({ kind: 'view', view: await homeView(context) }),
});
