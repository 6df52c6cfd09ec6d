import { useQuery } from '@apollo/client/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { VerifyAccountDocument } from './generated/verify.js';

interface LookAlikeNoteProps {
  /** Of the profile that is about to be registered. */
  readonly address: string;
  /** Indonesian name of the organisation it is registered for. */
  readonly organisation: string | undefined;
}

/** A warning, and no more: an organisation may have two accounts of nearly one name. The same name elsewhere is usual. */
export function LookAlikeNote({ address, organisation }: LookAlikeNoteProps) {
  const { i18n } = useLingui();
  const { data } = useQuery(VerifyAccountDocument, { variables: { address } });
  const verification = data?.verifyAccount.verification;
  const [like] = verification?.officials ?? [];
  if (verification?.verdict !== 'LOOK_ALIKE' || like === undefined) return null;
  if (verification.reason === 'SAME_NAME' && like.organisationNameId === organisation) return null;
  const owner = i18n.locale === 'en' ? like.organisationNameEn : like.organisationNameId;
  const { handle, networkName } = like;
  return (
    <Alert color="orange" icon={<IconAlertTriangle aria-hidden />}>
      <Trans>
        Mirip dengan {handle} di {networkName}, akun resmi {owner}. Pastikan ini bukan tiruannya.
      </Trans>
    </Alert>
  );
}
