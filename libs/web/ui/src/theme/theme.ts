import { createTheme } from '@mantine/core';
import { brand, dark, gray, green, orange, red, yellow } from './colours.js';

/** Popovers stay inside their landmark: a portal at the end of the body belongs to none. */
const inPlace = {
  comboboxProps: { withinPortal: false, shadow: 'md' },
  // The list itself scrolls: a scroll area around it would be a scrollable region that no key reaches.
  withScrollArea: false,
  styles: { options: { maxHeight: 260, overflowY: 'auto' } },
} as const;
const dialogTitle = { title: { fontSize: '1.125rem', fontWeight: 650, lineHeight: 1.4 } } as const;
const field = { radius: 'md', size: 'md' };

/**
 * Mantine with its accessibility faults mended (contrast, target size, names of close buttons, popovers outside
 * landmarks) and the house's scale: calm, ruled lines, much white.
 */
export const theme = createTheme({
  primaryColor: 'brand',
  primaryShade: { light: 8, dark: 7 },
  colors: { brand, dark, gray, green, red, orange, yellow },
  autoContrast: true,
  luminanceThreshold: 0.32,
  black: '#1a1f24',
  fontFamily: 'var(--house-font)',
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '1rem', lg: '1.125rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.43', md: '1.5', lg: '1.55', xl: '1.4' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.375rem', lineHeight: '1.33' },
      h3: { fontSize: '1.125rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '6px', md: '6px', lg: '10px', xl: '999px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Plain objects, not `Button.extend`: naming a component here would load it on every page.
  components: {
    ActionIcon: { defaultProps: { size: 'lg', variant: 'subtle' } },
    Autocomplete: { defaultProps: { ...field, ...inPlace } },
    Badge: { defaultProps: { variant: 'light', size: 'lg', radius: 'xl', tt: 'none', fw: 500 } },
    Button: { defaultProps: { radius: 'md' } },
    Card: { defaultProps: { radius: 'lg', withBorder: true, padding: 'md' } },
    Checkbox: { defaultProps: { size: 'md' } },
    Drawer: { defaultProps: { overlayProps: { backgroundOpacity: 0.4 } }, styles: dialogTitle },
    Input: { defaultProps: { size: 'md' } },
    Menu: { defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false, shadow: 'md' } },
    // A dialog's head is no banner of the page.
    ModalHeader: { defaultProps: { component: 'div' } },
    DrawerHeader: { defaultProps: { component: 'div' } },
    Modal: { defaultProps: { radius: 'lg', overlayProps: { backgroundOpacity: 0.4 } }, styles: dialogTitle },
    MultiSelect: { defaultProps: { ...field, ...inPlace } },
    NumberInput: { defaultProps: field },
    Paper: { defaultProps: { radius: 'lg' } },
    PasswordInput: { defaultProps: field },
    Popover: { defaultProps: { withinPortal: false, shadow: 'md' } },
    Radio: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { ...field, ...inPlace, allowDeselect: false } },
    Switch: { defaultProps: { size: 'md' } },
    Table: { defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } },
    Tabs: { defaultProps: { keepMounted: false } },
    TagsInput: { defaultProps: { ...field, ...inPlace } },
    Textarea: { defaultProps: { ...field, autosize: true, minRows: 3 } },
    TextInput: { defaultProps: field },
    Tooltip: {
      defaultProps: {
        withinPortal: false,
        events: { hover: true, focus: true, touch: true },
        multiline: true,
        maw: 320,
      },
    },
  },
});
