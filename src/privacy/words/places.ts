import type { Passage } from '../passage.ts';

const kinds: ReadonlySet<string> = new Set(
  `salle salles amphi amphitheatre batiment bat pavillon aile espace etage parking accueil bureau centre maison maisons
  mairie hopital hopitaux clinique polyclinique ehpad ch chu chr hdj residence foyer etablissement institut fondation
  association ecole college lycee universite faculte fac ifsi creche stade gymnase piscine theatre mediatheque cinema
  eglise rue avenue av boulevard bd place quai square cours allee impasse chemin route pont gare arret station quartier
  cite pharmacie officine laboratoire labo cabinet service unite pole msp cpts ssiad dac had reseau plateforme mutuelle
  syndrome maladie score echelle test grille indice classification prix loi rapport plan protocole dispositif programme
  saint sainte st ste ville commune pays foret lac mont tour hotel restaurant cafe bar musee parc jardin`
    .trim()
    .split(/\s+/),
);
const links: ReadonlySet<string> = new Set(
  'de du des d la le les l a au aux prive privee public publique municipal municipale polyvalente n°'.split(' '),
);
const reach = 40;

/** Whether what stands before `index` says that a place or a thing bears the name that follows ("salle Pasteur"). */
export function namesAPlace({ folded }: Passage, index: number): boolean {
  const words = folded.slice(Math.max(0, index - reach), index).split(/[ '"«(:-]+/);
  // What was cut in two is not read.
  if (index > reach) words.shift();
  const last = words.filter((word) => word !== '').findLast((word) => !links.has(word) && !/^\d+$/.test(word));
  return last !== undefined && kinds.has(last);
}
