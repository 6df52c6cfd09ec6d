import { useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import { stateLooks, type ShownState } from './state-looks.js';
import { toneColour } from './tone.js';

/** A state as icon and word on a tint: never colour alone. */
export function StateBadge({ state }: { readonly state: ShownState }) {
  const { i18n } = useLingui();
  const { tone, icon: Icon, label } = stateLooks[state];
  return (
    // Its own width at least: a state cut short is no state.
    <Badge miw="max-content" color={toneColour[tone]} leftSection={<Icon size={14} aria-hidden />}>
      {i18n._(label)}
    </Badge>
  );
}
