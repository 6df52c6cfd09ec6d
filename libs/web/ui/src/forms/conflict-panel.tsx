import { Trans, useLingui } from '@lingui/react/macro';
import { Alert, Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';

/** One field that differs, as text for people. */
export interface ConflictField {
  readonly key: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
  /** Puts the server's text in place of one's own. */
  readonly onTakeTheirs: () => void;
}

interface ConflictPanelProps {
  /** Null until the newer text was fetched. */
  readonly fields: readonly ConflictField[] | null;
  readonly isLoading: boolean;
  readonly onLoad: () => void;
  /** Saves one's own text over the newer version. */
  readonly onKeepMine: () => void;
}

function Side({ heading, text }: { readonly heading: string; readonly text: string }) {
  return (
    <div>
      <Text size="xs" fw={500}>
        {heading}
      </Text>
      <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {text === '' ? '–' : text}
      </Text>
    </div>
  );
}

function FieldRow({ field }: { readonly field: ConflictField }) {
  const { t } = useLingui();
  const { label } = field;
  return (
    <Stack component="li" gap="xs">
      <Group justify="space-between">
        <Text fw={650}>{label}</Text>
        <Button
          size="compact-md"
          variant="default"
          aria-label={t`Pakai isi server untuk ${label}`}
          onClick={field.onTakeTheirs}
        >
          <Trans>Pakai isi server</Trans>
        </Button>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <Side heading={t`Tulisan Anda`} text={field.mine} />
        <Side heading={t`Di server sekarang`} text={field.theirs} />
      </SimpleGrid>
    </Stack>
  );
}

/** Someone saved in the meantime: says so, and shows the newer text beside one's own. Nothing is lost. */
export function ConflictPanel({ fields, isLoading, onLoad, onKeepMine }: ConflictPanelProps) {
  return (
    <Alert
      color="orange"
      role="alert"
      icon={<IconGitMerge aria-hidden />}
      title={<Trans>Sudah diubah orang lain</Trans>}
    >
      <Stack gap="sm">
        <Text size="sm">
          <Trans>
            Ada yang menyimpan perubahan sejak halaman ini Anda buka. Tulisan Anda masih utuh di bawah, belum
            tersimpan.
          </Trans>
        </Text>
        {fields === null ? (
          <Group>
            <Button variant="default" loading={isLoading} onClick={onLoad}>
              <Trans>Muat versi terbaru di samping tulisan saya</Trans>
            </Button>
          </Group>
        ) : (
          <>
            {fields.length === 0 ? (
              <Text size="sm">
                <Trans>Isi di server sama dengan tulisan Anda.</Trans>
              </Text>
            ) : (
              <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: 'none' }}>
                {fields.map((field) => (
                  <FieldRow key={field.key} field={field} />
                ))}
              </Stack>
            )}
            <Group>
              <Button onClick={onKeepMine}>
                <Trans>Simpan tulisan saya di atas versi terbaru</Trans>
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Alert>
  );
}
