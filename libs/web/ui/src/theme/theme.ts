import {
  Badge, Button, Checkbox, createTheme, Menu, Modal, Popover, Radio, Select, Switch, Tooltip, Drawer, Input, MultiSelect,
  Autocomplete, TagsInput, ActionIcon, Table, Card, Paper, Tabs, NumberInput, PasswordInput, Textarea, TextInput,
} from '@mantine/core';
import { brand, dark, gray, green, orange, red, yellow } from './colours.js';

/** Popovers stay inside their landmark: a portal at the end of the body belongs to none. */
const inPlace = { comboboxProps: { withinPortal: false, shadow: 'md' } };
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
  fontFamily: "'Inter Variable', Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif",
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
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 'lg', variant: 'subtle' } }),
    Autocomplete: Autocomplete.extend({ defaultProps: { ...field, ...inPlace } }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', size: 'lg', radius: 'xl', tt: 'none', fw: 500 } }),
    Button: Button.extend({ defaultProps: { radius: 'md' } }),
    Card: Card.extend({ defaultProps: { radius: 'lg', withBorder: true, padding: 'md' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'md' } }),
    Drawer: Drawer.extend({ defaultProps: { overlayProps: { backgroundOpacity: 0.4 } } }),
    Input: Input.extend({ defaultProps: { size: 'md' } }),
    Menu: Menu.extend({ defaultProps: { withinPortal: false, withInitialFocusPlaceholder: false, shadow: 'md' } }),
    Modal: Modal.extend({ defaultProps: { radius: 'lg', overlayProps: { backgroundOpacity: 0.4 } } }),
    MultiSelect: MultiSelect.extend({ defaultProps: { ...field, ...inPlace } }),
    NumberInput: NumberInput.extend({ defaultProps: field }),
    Paper: Paper.extend({ defaultProps: { radius: 'lg' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: field }),
    Popover: Popover.extend({ defaultProps: { withinPortal: false, shadow: 'md' } }),
    Radio: Radio.extend({ defaultProps: { size: 'md' } }),
    Select: Select.extend({ defaultProps: { ...field, ...inPlace, allowDeselect: false } }),
    Switch: Switch.extend({ defaultProps: { size: 'md' } }),
    Table: Table.extend({ defaultProps: { verticalSpacing: 'sm', horizontalSpacing: 'md' } }),
    Tabs: Tabs.extend({ defaultProps: { keepMounted: false } }),
    TagsInput: TagsInput.extend({ defaultProps: { ...field, ...inPlace } }),
    Textarea: Textarea.extend({ defaultProps: { ...field, autosize: true, minRows: 3 } }),
    TextInput: TextInput.extend({ defaultProps: field }),
    Tooltip: Tooltip.extend({
      defaultProps: { withinPortal: false, events: { hover: true, focus: true, touch: true }, multiline: true, maw: 320 },
    }),
  },
});
