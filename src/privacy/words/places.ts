import type { Passage } from '../passage.ts';

const kinds = [
  'salles?|amphi(?:theatre)?|batiment|bat|pavillon|aile|espace|etage|parking|accueil|bureau|centre|maisons?|mairie',
  'hopital|hopitaux|clinique|polyclinique|ehpad|chu?|chr|hdj|residence|foyer|etablissement|institut|fondation|association',
  'ecole|college|lycee|universite|faculte|fac|ifsi|creche|stade|gymnase|piscine|theatre|mediatheque|cinema|eglise',
  'rue|avenue|av|boulevard|bd|place|quai|square|cours|allee|impasse|chemin|route|pont|gare|arret|station|quartier|cite',
  'pharmacie|officine|laboratoire|labo|cabinet|service|unite|pole|msp|cpts|ssiad|dac|had|reseau|plateforme|mutuelle',
  'syndrome|maladie|score|echelle|test|grille|indice|classification|prix|loi|rapport|plan|protocole|dispositif|programme',
  'saint|sainte|st|ste|notre-dame|ville|commune|pays|foret|lac|mont|tour|hotel|restaurant|cafe|bar|musee|parc|jardin',
].join('|');
const named = new RegExp(
  `(?<![\\p{L}\\d])(?:${kinds})(?:[ -](?:de|du|des|de la|de l'|d'|la|le|les|l'|a|au|saint|sainte|st|ste|prive|privee|public|municipale?|polyvalente?|n° ?\\d+|[\\d]{1,4}|:)){0,3}[ '"«(-]{0,3}$`,
  'u',
);

/** Whether what stands before `index` says that a place or a thing bears the name that follows ("salle Pasteur"). */
export function namesAPlace({ folded }: Passage, index: number): boolean {
  return named.test(folded.slice(Math.max(0, index - 40), index));
}
