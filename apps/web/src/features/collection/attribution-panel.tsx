import { useMutation } from '@apollo/client/react';
import { AgendaMark, ErrorState, ProblemList, showToast, useAct } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { AttributionLine } from './attribution-line.js';
import { ChangeDialog } from './change-dialog.js';
import { DecisionHistory } from './decision-history.js';
import { EvidenceList } from './evidence-list.js';
import { DecidedWith, NearIdentical } from './near-identical.js';
import { type TakenAlong, useTakenAlong } from './taken-along.js';
import {
  ConfirmAttributionDocument,
  RejectAttributionDocument,
  type PostAttributionFragment,
  type PostDetailFragment,
} from './generated/post.js';

function useDecisions(postId: string, along: TakenAlong) {
  const { t } = useLingui();
  const [sendConfirm] = useMutation(ConfirmAttributionDocument);
  const [sendReject] = useMutation(RejectAttributionDocument);
  const variablesOf = (alsoPostIds: readonly string[]) => ({
    variables: { input: { postId, alsoPostIds: [...alsoPostIds] } },
  });
  const confirm = useAct(
    async (also: readonly string[]) => (await sendConfirm(variablesOf(also))).data?.confirmAttribution,
  );
  const reject = useAct(
    async (also: readonly string[]) => (await sendReject(variablesOf(also))).data?.rejectAttribution,
  );
  return {
    confirm,
    reject,
    runConfirm: async () => {
      if (!(await confirm.run(along.ids))) return;
      along.turn(false);
      showToast({ message: t`Kaitan dikonfirmasi.` });
    },
    runReject: async () => {
      if (!(await reject.run(along.ids))) return;
      along.turn(false);
      showToast({ message: t`Kaitan ditolak.` });
    },
  };
}

function Buttons({
  post,
  viewerCan,
}: { readonly post: PostDetailFragment } & Pick<PostAttributionFragment, 'viewerCan'>) {
  const [isChanging, setChanging] = useState(false);
  const along = useTakenAlong(post.nearIdentical);
  const { confirm, reject, runConfirm, runReject } = useDecisions(post.id, along);
  const may = (action: PostAttributionFragment['viewerCan'][number]): boolean => viewerCan.includes(action);
  const error = confirm.error ?? reject.error;
  if (viewerCan.length === 0) return null;
  return (
    <Stack gap="sm">
      <ProblemList problems={[...confirm.problems, ...reject.problems]} />
      {error === undefined ? null : <ErrorState error={error} />}
      <NearIdentical posts={post.nearIdentical} along={along} />
      <Group gap="xs">
        {may('CONFIRM') ? (
          <Button
            leftSection={<IconCheck size={18} aria-hidden />}
            loading={confirm.isBusy}
            onClick={() => void runConfirm()}
          >
            <Trans>Benar</Trans>
          </Button>
        ) : null}
        {may('REJECT') ? (
          <Button
            variant="default"
            leftSection={<IconX size={18} aria-hidden />}
            loading={reject.isBusy}
            onClick={() => void runReject()}
          >
            <Trans>Tidak terkait</Trans>
          </Button>
        ) : null}
        {may('CHANGE') ? (
          <Button
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
            onClick={() => setChanging(true)}
          >
            <Trans>Ubah</Trans>
          </Button>
        ) : null}
      </Group>
      {isChanging ? (
        <ChangeDialog
          post={post}
          alsoPostIds={along.ids}
          onChanged={() => along.turn(false)}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </Stack>
  );
}

function Candidates({ candidates, agendaItem }: Pick<PostAttributionFragment, 'candidates' | 'agendaItem'>) {
  const others = candidates.filter((candidate) => candidate.agendaItem.id !== agendaItem?.id);
  if (others.length === 0) return null;
  return (
    <div>
      <Title order={3} size="sm" mb={4}>
        <Trans>Kemungkinan lain</Trans>
      </Title>
      <List listStyleType="none" spacing={4}>
        {others.map(({ agendaItem: other }) => (
          <List.Item key={other.id}>
            <AgendaMark slot={other.colourSlot} /> {other.title}
          </List.Item>
        ))}
      </List>
    </div>
  );
}

/** Which agenda item, talking point and brief version; why; and the person's word on it. */
export function AttributionPanel({ post }: { readonly post: PostDetailFragment }) {
  const { attribution } = post;
  return (
    <Card component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          <Trans>Kaitan dengan agenda</Trans>
        </Title>
        <AttributionLine attribution={attribution} />
        {attribution === null ? null : (
          <>
            {attribution.talkingPoint === null ? null : (
              <Text>
                <Trans>
                  Pesan kunci {attribution.talkingPoint.position}: {attribution.talkingPoint.text}
                </Trans>
              </Text>
            )}
            {attribution.briefVersion === null ? null : (
              <Text size="sm" c="dimmed">
                <Trans>
                  Arahan “{attribution.briefVersion.title}”, versi {attribution.briefVersion.number}
                </Trans>
              </Text>
            )}
            {attribution.evidence.length === 0 && attribution.claim === null ? null : (
              <div>
                <Title order={3} size="sm" mb={4}>
                  <Trans>Buktinya</Trans>
                </Title>
                <EvidenceList evidence={attribution.evidence} claim={attribution.claim} />
              </div>
            )}
            <Candidates candidates={attribution.candidates} agendaItem={attribution.agendaItem} />
            <DecisionHistory decisions={attribution.decisions} matcherVersion={attribution.matcherVersion} />
            <DecidedWith post={attribution.decidedWith} />
            <Buttons post={post} viewerCan={attribution.viewerCan} />
          </>
        )}
      </Stack>
    </Card>
  );
}
