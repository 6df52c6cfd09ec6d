import { useMutation, useQuery } from '@apollo/client/react';
import { bindProblems, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { Button, Group, Modal, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { AgendaItemPicker } from './agenda-item-picker.js';
import {
  ChangeAttributionDocument,
  TalkingPointChoicesDocument,
  type PostDetailFragment,
} from './generated/post.js';

interface TalkingPointFieldProps {
  readonly agendaItemId: string;
  readonly value: string | null;
  readonly error: string | undefined;
  readonly onChange: (id: string | null) => void;
}

function TalkingPointField({ agendaItemId, value, error, onChange }: TalkingPointFieldProps) {
  const { t } = useLingui();
  const { data } = useQuery(TalkingPointChoicesDocument, { variables: { agendaItemId } });
  const points = (data?.agendaItem?.briefs ?? []).flatMap(({ latestVersion }) => latestVersion.talkingPoints);
  return (
    <Select
      label={t({ message: 'Pesan kunci', context: 'satu' })}
      description={t`Boleh dikosongkan bila unggahan hanya menyinggung butirnya.`}
      value={value}
      error={error}
      clearable
      clearButtonProps={{ 'aria-label': t`Kosongkan pesan kunci` }}
      disabled={points.length === 0}
      placeholder={points.length === 0 ? t`Belum ada pesan kunci` : t`Pilih pesan kunci`}
      data={points.map(({ id, position, text }) => ({ value: id, label: `${position}. ${text}` }))}
      onChange={onChange}
    />
  );
}

interface ChangeDialogProps {
  readonly post: PostDetailFragment;
  /** Near-identical posts that get the same item. */
  readonly alsoPostIds: readonly string[];
  readonly onChanged: () => void;
  readonly onClose: () => void;
}

/** A person names the agenda item that the post carries. */
export function ChangeDialog({ post, alsoPostIds, onChanged, onClose }: ChangeDialogProps) {
  const { t } = useLingui();
  const [agendaItemId, setAgendaItem] = useState<string | null>(null);
  const [talkingPointId, setTalkingPoint] = useState<string | null>(null);
  const [send] = useMutation(ChangeAttributionDocument);
  const act = useAct(
    async (chosenId: string) =>
      (
        await send({
          variables: {
            input: { postId: post.id, alsoPostIds: [...alsoPostIds], agendaItemId: chosenId, talkingPointId },
          },
        })
      ).data?.changeAttribution,
  );
  const { at, unbound } = bindProblems(act.problems, ['agendaItemId', 'talkingPointId']);
  const submit = async (): Promise<void> => {
    if (agendaItemId === null || !(await act.run(agendaItemId))) return;
    showToast({ message: t`Kaitan diubah.` });
    onChanged();
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t`Ubah kaitan`} closeButtonProps={{ 'aria-label': t`Tutup` }}>
      <Stack>
        <AgendaItemPicker
          label={t`Butir agenda`}
          value={agendaItemId}
          error={at('agendaItemId')}
          onChange={(id) => {
            setAgendaItem(id);
            setTalkingPoint(null);
          }}
        />
        {agendaItemId === null ? null : (
          <TalkingPointField
            agendaItemId={agendaItemId}
            value={talkingPointId}
            error={at('talkingPointId')}
            onChange={setTalkingPoint}
          />
        )}
        {alsoPostIds.length === 0 ? null : (
          <Text size="sm">
            <Plural
              value={alsoPostIds.length}
              one="Berlaku juga untuk # unggahan yang hampir sama."
              other="Berlaku juga untuk # unggahan yang hampir sama."
            />
          </Text>
        )}
        <ProblemList problems={agendaItemId === null ? act.problems : unbound} />
        {act.error === undefined ? null : <ErrorState error={act.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Batal</Trans>
          </Button>
          <Button loading={act.isBusy} disabled={agendaItemId === null} onClick={() => void submit()}>
            <Trans>Simpan</Trans>
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
