import { useMutation } from '@apollo/client/react';
import type { AnswerKind } from '@conductor/graphql';
import { bindProblems, ErrorState, ProblemList, Sheet, showToast, stateLooks, useAct } from '@conductor/ui';
import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { AnswerDeliveryDocument, type DeliveryCardFragment } from './generated/inbox.js';
import { ANSWERS, needsReason } from './next-step.js';

const meanings: Readonly<Record<AnswerKind, MessageDescriptor>> = {
  CARRIED: msg`Kami tayangkan pesannya apa adanya.`,
  ADAPTED: msg`Kami sesuaikan dengan konteks kami, pesannya tetap.`,
  NOT_IN_MANDATE: msg`Isu ini di luar tugas kami.`,
  POSTPONED: msg`Kami tayangkan nanti.`,
  OBJECTION: msg`Ada yang perlu diperbaiki lebih dahulu, ini datanya.`,
};

function useAnswer(delivery: DeliveryCardFragment, onClose: () => void) {
  const { t } = useLingui();
  const [send] = useMutation(AnswerDeliveryDocument);
  const act = useAct(
    async (input: { readonly answer: AnswerKind; readonly reason: string | null }) =>
      (await send({ variables: { input: { deliveryId: delivery.id, ...input } } })).data?.answerDelivery,
  );
  const submit = async (answer: AnswerKind, reason: string): Promise<void> => {
    if (!(await act.run({ answer, reason: reason.trim() === '' ? null : reason.trim() }))) return;
    showToast({ message: t`Jawaban terkirim.` });
    onClose();
  };
  return { act, submit };
}

interface AnswerSheetProps {
  readonly delivery: DeliveryCardFragment;
  readonly onClose: () => void;
}

/** Carry or explain: five answers, and a reason where nothing is carried. */
export function AnswerSheet({ delivery, onClose }: AnswerSheetProps) {
  const { i18n, t } = useLingui();
  const [answer, setAnswer] = useState<AnswerKind | null>(delivery.answer);
  const [reason, setReason] = useState(delivery.answerReason ?? '');
  const { act, submit } = useAnswer(delivery, onClose);
  const { at, unbound } = bindProblems(act.problems, ['answer', 'reason']);
  const isReasoned = answer !== null && needsReason(answer);
  return (
    <Sheet title={t`Jawab arahan`} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (answer !== null) void submit(answer, isReasoned ? reason : '');
        }}
      >
        <Stack>
          <Text c="dimmed" size="sm">
            {delivery.briefVersion.title}
          </Text>
          <Radio.Group
            label={t`Apa yang lembaga Anda lakukan dengan arahan ini?`}
            value={answer ?? ''}
            error={at('answer')}
            onChange={(value) => setAnswer(ANSWERS.find((kind) => kind === value) ?? null)}
          >
            <Stack gap="sm" mt="xs">
              {ANSWERS.map((kind) => (
                <Radio
                  key={kind}
                  value={kind}
                  label={i18n._(stateLooks[kind].label)}
                  description={i18n._(meanings[kind])}
                />
              ))}
            </Stack>
          </Radio.Group>
          {isReasoned ? (
            <Textarea
              label={answer === 'OBJECTION' ? t`Keberatan dan datanya` : t`Alasan`}
              description={t`Dibaca GPR pusat.`}
              required
              value={reason}
              error={at('reason')}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          ) : null}
          <ProblemList
            problems={isReasoned ? unbound : act.problems.filter(({ path }) => path.at(-1) !== 'answer')}
          />
          {act.error === undefined ? null : (
            <ErrorState error={act.error} safety={<Trans>Jawaban Anda masih ada di sini.</Trans>} />
          )}
          <Button type="submit" size="md" fullWidth loading={act.isBusy} disabled={answer === null}>
            <Trans>Kirim jawaban</Trans>
          </Button>
        </Stack>
      </form>
    </Sheet>
  );
}
