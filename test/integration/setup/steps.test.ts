import { describe, expect, it } from 'vitest';
import { buttonsOf, channel, formOf, type Structure, viewOf } from '../../support/structure.ts';
import { imports } from '../csv/tables.ts';
import { asText, card, cards, clicksCard, openInstalled, saysCard } from './installed.ts';

async function joinsChannel(structure: Structure): Promise<void> {
  const source = { platform: 'slack', workspace: structure.workspace, sourceId: 'added' } as const;
  await structure.app.bot.notice({ ...source, kind: 'added-to-channel', place: channel });
  await structure.app.tick();
}

const prefix = 'person:';

const labels = (structure: Structure) => buttonsOf(card(structure, 'claire')).map(({ label }) => label);

describe('the message about the set-up', () => {
  it('comes to whoever installs the bot, once, in the place of the welcome, with usable values', async () => {
    await using structure = await openInstalled();
    await structure.says('claire', 'rcp');
    await structure.says('claire', 'rcp');
    expect(structure.platform.direct('claire')).toHaveLength(1);
    const said = saysCard(structure, 'claire');
    expect(said).toContain('Bonjour Claire Dubois');
    expect(said).toContain('0 étape faite sur 5');
    expect(said).toContain('MSP des Tilleuls. Fuseau horaire : France métropolitaine.');
    expect(said).toContain('Coordination : Claire Dubois. Secrétariat : personne.');
    expect(said).toContain('Prévu chaque lundi à 8 h, dès qu’un canal est choisi.');
    expect(said).toContain('N’écrivez jamais le nom d’un patient ici.');
    expect(labels(structure)).toContain('Compléter mon profil');
  });

  it('comes to the first administrator who speaks when nobody is known to have installed it', async () => {
    await using structure = await openInstalled();
    await structure.db.practitioner.deleteMany();
    await structure.db.setupCard.deleteMany();
    structure.platform.screen.length = 0;
    await structure.says('lea', 'rcp');
    expect(cards(structure, 'lea')).toEqual([]);
    expect(structure.platform.direct('lea')[0]).toContain('dites-moi votre profession');
    await structure.db.delivery.deleteMany();
    await structure.says('claire', 'rcp');
    expect(structure.platform.direct('claire')).toHaveLength(1);
    expect(saysCard(structure, 'claire')).toContain('0 étape faite sur 5');
  });

  it('asks for the profile until it is confirmed', async () => {
    await using structure = await openInstalled();
    const form = formOf(await clicksCard(structure, 'claire', 'Compléter mon profil'));
    await structure.submits('claire', form, { profession: 'care-coordinator' });
    expect(labels(structure)).not.toContain('Compléter mon profil');
    expect(saysCard(structure, 'claire')).toContain('Installation de Diapason');
    expect(structure.platform.direct('claire')).toHaveLength(1);
  });

  it('follows the settings of the structure, whose name, zone, holidays and language stand in it', async () => {
    await using structure = await openInstalled();
    const form = formOf(await clicksCard(structure, 'claire', 'Modifier la structure'));
    await structure.submits('claire', form, { name: 'ESP du Port', zone: 'Indian/Reunion', region: 'RE' });
    const said = saysCard(structure, 'claire');
    expect(said).toContain('1. Structure ✓ fait');
    expect(said).toContain('ESP du Port. Fuseau horaire : La Réunion. Jours fériés : La Réunion. Langue : Français.');
    expect(labels(structure)).not.toContain('Garder la structure');
    expect(labels(structure)).toContain('Modifier la structure');
    expect((await structure.db.careTeam.findFirstOrThrow()).name).toBe('ESP du Port');
  });

  it('shows what was changed by commands elsewhere as done', async () => {
    await using structure = await openInstalled();
    const digest = formOf(await structure.says('claire', 'point reglages', channel));
    await structure.submits('claire', digest, { weekday: '2', time: '12:30' });
    expect(saysCard(structure, 'claire')).toContain('4. Point de la semaine ✓ fait');
    expect(saysCard(structure, 'claire')).toContain('chaque mardi à 12 h 30');
    await structure.submits('claire', formOf(await structure.says('claire', 'point reglages')), { on: 'no' });
    expect(saysCard(structure, 'claire')).toContain('Il n’est pas publié.');
    await structure.submits('claire', formOf(await structure.says('claire', 'reglages', channel)), { channel: 'here' });
    expect(saysCard(structure, 'claire')).toContain('2. Canal des RCP ✓ fait');
    expect(saysCard(structure, 'claire')).toContain('Les RCP sont annoncées ici : coordination.');
  });

  it('says how to choose a channel, and sees the bot join one', async () => {
    await using structure = await openInstalled();
    expect(saysCard(structure, 'claire')).toContain('« /invite @Diapason »');
    await joinsChannel(structure);
    expect(saysCard(structure, 'claire')).toContain('2. Canal des RCP ✓ fait');
    expect(saysCard(structure, 'claire')).toContain('Publié dans le canal chaque lundi à 8 h.');
    expect(labels(structure)).not.toContain('Continuer sans canal');
  });

  it('leads to a form that names coordinators and secretaries, as soon as somebody is known', async () => {
    await using structure = await openInstalled();
    const alone = viewOf(await clicksCard(structure, 'claire', 'Nommer quelqu’un'));
    expect(alone.fallback).toContain('Je ne connais encore personne d’autre');
    await joinsChannel(structure);
    const form = formOf(await clicksCard(structure, 'claire', 'Nommer quelqu’un'));
    const named = async (name: string) => {
      const { id } = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: name } });
      return `${prefix}${id}`;
    };
    expect(JSON.stringify(form)).not.toContain('Claire Dubois');
    const [marc, ines] = [await named('Marc Petit'), await named('Inès Faure')];
    const twice = await structure.submits('claire', form, { coordinators: [marc], secretaries: [marc] });
    expect(twice).toMatchObject({ kind: 'errors', errors: { secretaries: expect.stringContaining('deux rôles') } });
    const forged = await structure.submits('claire', form, { coordinators: ['person:nobody'] });
    expect(forged).toMatchObject({ kind: 'errors', errors: { coordinators: expect.stringContaining('plus partie') } });
    for (let sent = 0; sent < 2; sent += 1) {
      await structure.submits('claire', form, { coordinators: [marc], secretaries: [ines] });
    }
    const trail = await structure.db.auditEntry.findMany({
      where: { act: { in: ['setup.coordinator', 'setup.secretary'] } },
      orderBy: { seq: 'asc' },
    });
    expect(trail.map(({ subjects }) => subjects)).toEqual([[marc.slice(prefix.length)], [ines.slice(prefix.length)]]);
    expect(saysCard(structure, 'claire')).toContain(
      'Coordination : Claire Dubois et Marc Petit. Secrétariat : Inès Faure.',
    );
    expect(saysCard(structure, 'claire')).toContain('3. Rôles ✓ fait');
  });

  it('takes no role away from whoever came to steer while the form was open', async () => {
    await using structure = await openInstalled();
    await joinsChannel(structure);
    const form = formOf(await clicksCard(structure, 'claire', 'Nommer quelqu’un'));
    const lea = await structure.db.practitioner.findFirstOrThrow({ where: { displayName: 'Léa Martin' } });
    await structure.db.practitioner.update({ where: { id: lea.id }, data: { role: 'administrator' } });
    await structure.submits('claire', form, { secretaries: [`person:${lea.id}`] });
    expect(await structure.db.practitioner.findUniqueOrThrow({ where: { id: lea.id } })).toMatchObject({
      role: 'administrator',
    });
  });

  it('shows a role that was given by command', async () => {
    await using structure = await openInstalled();
    await joinsChannel(structure);
    const form = formOf(await structure.says('claire', 'diapason profil Léa Martin'));
    await structure.submits('claire', form, { profession: 'medical-secretary', role: 'secretary' });
    expect(saysCard(structure, 'claire')).toContain('Secrétariat : Léa Martin.');
    expect(saysCard(structure, 'claire')).toContain('3. Rôles ✓ fait');
  });

  it('shows a role that was imported', async () => {
    await using structure = await openInstalled();
    await joinsChannel(structure);
    await imports(structure, 'members', 'nom;profession;rôle\nLéa Martin;Infirmier;Secrétaire\n');
    await structure.app.tick();
    expect(saysCard(structure, 'claire')).toContain('Secrétariat : Léa Martin.');
  });

  it('counts a poll about the first date', async () => {
    await using structure = await openInstalled();
    await joinsChannel(structure);
    const form = formOf(await structure.says('claire', 'rcp sondage'));
    await structure.submits('claire', form, { title: 'Plaies', slots: '24/11 13h30\n26/11 13h30' });
    expect(saysCard(structure, 'claire')).toContain('5. Première RCP ✓ fait');
  });

  it('is written in the language of its reader', async () => {
    await using structure = await openInstalled();
    await structure.db.practitioner.updateMany({ data: { locale: 'en' } });
    const sent = viewOf(await structure.says('claire', 'diapason setup'));
    expect(sent.fallback).toContain('private message');
    const said = asText(card(structure, 'claire'));
    expect(said).toContain('Hello Claire Dubois');
    expect(said).toContain('0 steps of 5 done');
    expect(said).toContain('Every Monday at 08:00, as soon as a channel is chosen.');
    await clicksCard(structure, 'claire', 'Keep the structure');
    expect(saysCard(structure, 'claire')).toContain('1. Structure ✓ done');
  });
});
