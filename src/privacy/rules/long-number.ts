import { foundBy, type Rule, spansOf } from '../passage.ts';

// At once, or in groups of three and more: a list of hours has many digits too.
const insC =
  /(?<![\p{L}\d]|\d[ .-])(?:\d{22}|(?=(?:\d[ .-]?){21}\d(?![ .-]?\d))\d{3,11}(?:[ .-]\d{3,11}){1,6})(?![ .-]?\d)/gu;
const vitale =
  /(?<![\p{L}\d]|\d[ .-])(?:\d{21}|(?=(?:\d[ .-]?){20}\d(?![ .-]?\d))\d{3,11}(?:[ .-]\d{3,11}){1,6})(?![ .-]?\d)/gu;

/** Numbers of 22 digits (INS-C, the identifier of patients before the INS) and of 21 (a carte Vitale). */
export const longNumbers: Rule = ({ text }) => [
  ...spansOf(insC, text).map(foundBy('ins-c', 'block')),
  ...spansOf(vitale, text).map(foundBy('vitale-card', 'block')),
];
