import { useMutation, useQuery } from '@apollo/client/react';
import { ErrorState, LoadingRows, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, List, Modal, Stack, Text } from '@mantine/core';
import { ConsentPurposeDocument, GiveConsentDocument } from './generated/account-people.js';
import { OwnCoverageDocument } from './generated/coverage.js';

interface ConsentDialogProps {
  readonly accountId: string;
  readonly onClose: () => void;
}

/** The purpose in plain words. Both answers are equally near, and none is chosen beforehand. */
export function ConsentDialog({ accountId, onClose }: ConsentDialogProps) {
  const { t } = useLingui();
  // In the language of the reader now: another one may have been read before.
  const { data, error } = useQuery(ConsentPurposeDocument, { fetchPolicy: 'network-only' });
  const [send] = useMutation(GiveConsentDocument, { refetchQueries: [OwnCoverageDocument] });
  const act = useAct(
    async (purposeVersion: number) =>
      (await send({ variables: { input: { accountId, purposeVersion } } })).data?.giveConsent,
  );
  const purpose = data?.consentPurpose;
  const version = purpose?.version;
  const consent = async (version: number): Promise<void> => {
    if (!(await act.run(version))) return;
    showToast({ message: t`Persetujuan Anda tercatat.` });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t`Apa yang Anda setujui`}
      closeButtonProps={{ 'aria-label': t`Tutup` }}
    >
      <Stack>
        {purpose === undefined && error === undefined ? <LoadingRows count={3} height={60} /> : null}
        {error === undefined ? null : <ErrorState error={error} />}
        {purpose === undefined ? null : (
          <>
            <List spacing="sm">
              {purpose.paragraphs.map((paragraph) => (
                <List.Item key={paragraph}>{paragraph}</List.Item>
              ))}
            </List>
            <Text size="sm" c="dimmed">
              <Trans>Penjelasan versi {version}. Dasarnya UU 27/2022 tentang Pelindungan Data Pribadi.</Trans>
            </Text>
            <ProblemList problems={act.problems} />
            {act.error === undefined ? null : <ErrorState error={act.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                <Trans>Tidak sekarang</Trans>
              </Button>
              <Button loading={act.isBusy} onClick={() => void consent(purpose.version)}>
                <Trans>Saya setuju</Trans>
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Modal>
  );
}
