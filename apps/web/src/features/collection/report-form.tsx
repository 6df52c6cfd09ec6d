import { useMutation, useQuery } from '@apollo/client/react';
import type { ReportPostInput } from '@conductor/graphql';
import {
  bindProblems,
  ErrorState,
  fromInstant,
  ProblemList,
  toInstant,
  useAct,
  ZonedMomentField,
  type ZonedMoment,
} from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Button, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { AgendaItemPicker } from './agenda-item-picker.js';
import { LinkReadingDocument, ReportPostDocument } from './generated/report.js';
import { LinkReadingPanel } from './link-reading-panel.js';
import { isAddress } from './shared-link.js';

export interface Reported {
  readonly postId: string;
  readonly wasKnown: boolean;
}
interface ReportFormProps {
  readonly initial: { readonly url: string; readonly text: string };
  readonly onReported: (reported: Reported) => void;
}
const PASTE_MS = 150;
const FIELDS = ['url', 'text', 'postedAt', 'agendaItemId'];

function useReport(onReported: ReportFormProps['onReported']) {
  const [send] = useMutation(ReportPostDocument);
  return useAct(async (input: ReportPostInput) => {
    const payload = (await send({ variables: { input } })).data?.reportPost;
    if (payload?.post) onReported({ postId: payload.post.id, wasKnown: payload.wasKnown });
    return payload;
  });
}

function useReading(url: string) {
  const [asked] = useDebouncedValue(url.trim(), PASTE_MS);
  const { data, error } = useQuery(LinkReadingDocument, {
    variables: { url: asked },
    skip: !isAddress(asked),
  });
  const isUnread = isAddress(asked) && error === undefined && data?.linkReading === null;
  return { reading: isAddress(asked) ? data?.linkReading : undefined, isUnread };
}

interface AddressFieldProps {
  readonly value: string;
  readonly error: string | undefined;
  readonly isUnread: boolean;
  readonly onChange: (url: string) => void;
}

function AddressField({ value, error, isUnread, onChange }: AddressFieldProps) {
  const { t } = useLingui();
  return (
    <TextInput
      label={t`Alamat unggahan`}
      type="url"
      inputMode="url"
      autoComplete="off"
      placeholder="https://"
      value={value}
      required
      error={
        error ??
        (isUnread
          ? t`Alamat ini tidak terbaca. Salin alamat unggahannya, bukan alamat pencarian.`
          : undefined)
      }
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ReportFieldsProps {
  readonly text: string;
  readonly moment: ZonedMoment;
  readonly agendaItemId: string | null;
  readonly at: (path: string) => string | undefined;
  readonly onText: (text: string) => void;
  readonly onMoment: (moment: ZonedMoment) => void;
  readonly onAgendaItem: (id: string | null) => void;
}

function ReportFields(props: ReportFieldsProps) {
  const { text, moment, agendaItemId, at, onText, onMoment, onAgendaItem } = props;
  const { t } = useLingui();
  return (
    <>
      <Textarea
        label={t`Teks unggahan`}
        description={t`Tempel persis seperti yang terbit.`}
        value={text}
        required
        minRows={4}
        error={at('text')}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <ZonedMomentField label={t`Waktu terbit`} value={moment} error={at('postedAt')} onChange={onMoment} />
      <AgendaItemPicker
        label={t`Tentang butir agenda`}
        description={t`Boleh dikosongkan. Pilihan Anda menjadi saran; penelaah yang memutuskan.`}
        value={agendaItemId}
        error={at('agendaItemId')}
        onChange={onAgendaItem}
      />
    </>
  );
}

/** Paste the address and the text; the network, the account and the time are filled in. */
export function ReportForm({ initial, onReported }: ReportFormProps) {
  const [url, setUrl] = useState(initial.url);
  const [text, setText] = useState(initial.text);
  const [moment, setMoment] = useState(() => fromInstant(new Date(), 'Asia/Jakarta'));
  const [agendaItemId, setAgendaItem] = useState<string | null>(null);
  const { reading, isUnread } = useReading(url);
  const act = useReport(onReported);
  const { at, unbound } = bindProblems(act.problems, FIELDS);
  const postedAt = toInstant(moment);
  const submit = (): void => {
    if (postedAt === null) return;
    void act.run({
      url: url.trim(),
      text,
      postedAt,
      accountId: reading?.account?.id ?? null,
      agendaItemId,
    });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack>
        <AddressField value={url} error={at('url')} isUnread={isUnread} onChange={setUrl} />
        {reading ? <LinkReadingPanel reading={reading} /> : null}
        {reading?.knownPost ? null : (
          <>
            <ReportFields
              text={text}
              moment={moment}
              agendaItemId={agendaItemId}
              at={at}
              onText={setText}
              onMoment={setMoment}
              onAgendaItem={setAgendaItem}
            />
            <ProblemList problems={unbound} />
            {act.error === undefined ? null : (
              <ErrorState error={act.error} safety={<Trans>Isian Anda masih ada di sini.</Trans>} />
            )}
            <Button
              type="submit"
              size="md"
              loading={act.isBusy}
              disabled={!isAddress(url) || text.trim() === '' || postedAt === null}
            >
              <Trans>Tautkan</Trans>
            </Button>
            {isAddress(url) && text.trim() === '' ? (
              <Text size="sm" c="dimmed">
                <Trans>Teks belum ditempel. Sistem tidak membuka alamat itu sendiri.</Trans>
              </Text>
            ) : null}
          </>
        )}
      </Stack>
    </form>
  );
}
