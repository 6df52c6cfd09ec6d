import { Trans, useLingui } from '@lingui/react/macro';
import { Badge } from '@mantine/core';
import { IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { AccountStandingFragment } from './generated/standing.js';
import { livenessLooks } from './standing-words.js';

/** Whether control is proved, and how the account lives where that is worth a word. */
export function StandingMarks({ account }: { readonly account: AccountStandingFragment }) {
  const { i18n } = useLingui();
  const { proof, liveness } = account;
  const look =
    liveness === null || liveness.state === 'UNKNOWN' || liveness.state === 'ALIVE'
      ? null
      : livenessLooks[liveness.state];
  return (
    <>
      {proof === null ? null : (
        <Badge
          size="md"
          color="green"
          miw="max-content"
          leftSection={<IconRosetteDiscountCheck size={14} aria-hidden />}
        >
          <Trans>Terbukti</Trans>
        </Badge>
      )}
      {look === null ? null : (
        <Badge
          size="md"
          color={look.color}
          miw="max-content"
          leftSection={<look.icon size={14} aria-hidden />}
        >
          {i18n._(look.label)}
        </Badge>
      )}
    </>
  );
}
