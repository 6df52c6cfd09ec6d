import type { CSSVariablesResolver } from '@mantine/core';
import { agendaColours, brand, green, orange, red, yellow } from './colours.js';

const agendaVariables = (colours: readonly string[]): Record<string, string> =>
  Object.fromEntries(colours.map((colour, index) => [`--agenda-${index + 1}`, colour]));

/** Text on a tinted badge or button: 4.5:1 at least, where Mantine's own falls short. */
const onTint = (name: string, light: string): [string, string] => [
  `--mantine-color-${name}-light-color`,
  light,
];
const asText = (name: string, colour: string): [string, string] => [`--mantine-color-${name}-text`, colour];

const light = {
  ...agendaVariables(agendaColours.light),
  ...Object.fromEntries([
    onTint('brand', brand[8]),
    onTint('green', green[8]),
    onTint('red', red[8]),
    onTint('orange', orange[8]),
    onTint('yellow', yellow[8]),
    onTint('gray', '#3d4650'),
    asText('brand', brand[8]),
    asText('green', green[7]),
    asText('red', red[7]),
    asText('orange', orange[7]),
  ]),
  '--mantine-color-body': '#ffffff',
  '--mantine-color-text': '#1a1f24',
  '--mantine-color-dimmed': '#59636e',
  '--mantine-color-placeholder': '#6b7580',
  '--mantine-color-error': '#b42318',
  '--mantine-color-anchor': brand[8],
  '--mantine-color-default-border': '#ced5dc',
  '--mantine-color-disabled-color': '#59636e',
  '--house-surface': '#f6f8fa',
  '--house-rule': '#e1e6eb',
  '--house-field': '#76828e',
  '--house-focus': brand[8],
  '--house-ok': '#1a7f37',
  '--house-warn': '#b54708',
  '--house-stop': '#b42318',
};

const dark = {
  ...agendaVariables(agendaColours.dark),
  '--mantine-color-brand-light': 'rgba(106, 154, 212, 0.18)',
  '--mantine-color-green-light': 'rgba(79, 184, 112, 0.16)',
  '--mantine-color-red-light': 'rgba(228, 87, 76, 0.18)',
  '--mantine-color-orange-light': 'rgba(224, 126, 34, 0.18)',
  '--mantine-color-yellow-light': 'rgba(214, 160, 28, 0.18)',
  ...Object.fromEntries([
    onTint('brand', '#b5cdea'),
    onTint('green', '#a8ddb8'),
    onTint('red', '#ffb3ac'),
    onTint('orange', '#f6c796'),
    onTint('yellow', '#f1d27a'),
    onTint('gray', '#c9d1d8'),
    asText('brand', brand[3]),
    asText('green', green[3]),
    asText('red', red[3]),
    asText('orange', orange[3]),
  ]),
  '--mantine-color-body': '#14181d',
  '--mantine-color-text': '#e6eaee',
  '--mantine-color-dimmed': '#a8b1bb',
  '--mantine-color-placeholder': '#98a2ad',
  '--mantine-color-error': '#ff9d95',
  '--mantine-color-anchor': brand[3],
  '--mantine-color-default-border': '#3d4852',
  '--mantine-color-disabled-color': '#a8b1bb',
  '--house-surface': '#1c2229',
  '--house-rule': '#2b343d',
  '--house-field': '#76828e',
  '--house-focus': brand[3],
  '--house-ok': green[3],
  '--house-warn': orange[3],
  '--house-stop': red[3],
};

/** The variables that Mantine's defaults get wrong for contrast, and those of the house. */
export const resolver: CSSVariablesResolver = () => ({
  variables: {
    '--house-measure': '68ch',
    '--house-line': '1px solid var(--house-rule)',
    '--mantine-scale': '1',
  },
  light,
  dark,
});
