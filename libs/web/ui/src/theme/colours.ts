import type { MantineColorsTuple } from '@mantine/core';

/** The one deep blue of the interface; every other colour belongs to an agenda item or a status. */
export const brand: MantineColorsTuple = [
  '#eef4fb',
  '#dbe7f5',
  '#b5cdea',
  '#8cb1de',
  '#6a9ad4',
  '#548bce',
  '#3d77bd',
  '#2a62a5',
  '#1b4f8c',
  '#0f3c70',
];
export const green: MantineColorsTuple = [
  '#eaf7ee',
  '#d3eedb',
  '#a8ddb8',
  '#79ca91',
  '#4fb870',
  '#35a85a',
  '#2a9a4d',
  '#1a7f37',
  '#14622b',
  '#0f4d21',
];
export const red: MantineColorsTuple = [
  '#fdeceb',
  '#fad4d1',
  '#ffb3ac',
  '#ff9d95',
  '#e4574c',
  '#d93a2e',
  '#c72e22',
  '#b42318',
  '#a3160e',
  '#7d0f09',
];
export const orange: MantineColorsTuple = [
  '#fdf2e7',
  '#f9dfc4',
  '#f6c796',
  '#f0ad66',
  '#e07e22',
  '#cf680f',
  '#c0570a',
  '#b54708',
  '#8f3806',
  '#6c2a04',
];
export const yellow: MantineColorsTuple = [
  '#fdf6e3',
  '#f9e8b8',
  '#f1d27a',
  '#e6b93f',
  '#d6a01c',
  '#b98410',
  '#9a6a08',
  '#8a5a05',
  '#7a4a00',
  '#5a3600',
];
export const gray: MantineColorsTuple = [
  '#f6f8fa',
  '#eef1f4',
  '#e1e6eb',
  '#ced5dc',
  '#b4bdc7',
  '#98a2ad',
  '#76828e',
  '#59636e',
  '#3d4650',
  '#1a1f24',
];
/** Surfaces and text of the dark theme: 0 is text, 7 the page, 6 a raised surface. */
export const dark: MantineColorsTuple = [
  '#e6eaee',
  '#c9d1d8',
  '#a8b1bb',
  '#8a949f',
  '#3d4852',
  '#2b343d',
  '#1c2229',
  '#14181d',
  '#0f1317',
  '#0a0d10',
];

/** Shapes that go with the eight agenda colours: colour is never the only sign. */
export const AGENDA_SHAPES = [
  'circle',
  'triangle',
  'square',
  'diamond',
  'star',
  'plus',
  'hexagon',
  'ring',
] as const;
export type AgendaShape = (typeof AGENDA_SHAPES)[number];

/** Searched so that each pair differs under normal sight and three colour-blind ones, at least 3:1 on both surfaces. */
export const agendaColours = {
  light: ['#e56756', '#a6560a', '#084511', '#5599a0', '#3960c2', '#a772f5', '#6c035f', '#5f5759'],
  dark: ['#cf3c12', '#f49f1e', '#82fd89', '#387d79', '#00a7f5', '#9251cf', '#f2c3e7', '#aaa2a4'],
} as const;
