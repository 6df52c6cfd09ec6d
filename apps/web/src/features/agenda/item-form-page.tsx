import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import {
  type Act,
  ConflictPanel,
  createKeptDrafts,
  ErrorState,
  LoadingRows,
  PageHeader,
  showToast,
  useAct,
} from '@conductor/ui';
import { useLingui } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { MissingPage } from '../../app/errors/missing-page.js';
import { useViewer } from '../../app/viewer.js';
import { today } from '../../app/calendar.js';
import {
  type AgendaItemDetailFragment,
  AgendaItemDocument,
  AgendaItemFormDocument,
  type AgendaItemFormQuery,
  CreateAgendaItemDocument,
  UpdateAgendaItemDocument,
} from './generated/item.js';
import { useConflictFields } from './item-conflict.js';
import { type AgendaDraft, contentOf, draftOf, gapsOf, newDraft } from './item-draft.js';
import { ItemForm } from './item-form.js';

const newRoute = getRouteApi('/shell/agenda/baru');
const editRoute = getRouteApi('/shell/agenda/$id/ubah');
const { useDraft } = createKeptDrafts<AgendaDraft>();

interface WritingProps {
  readonly id: string | null;
  readonly choices: Pick<AgendaItemFormQuery, 'themes' | 'organisations'>;
  readonly start: () => AgendaDraft;
}

function useSave(id: string | null, onSaved: (id: string) => void): Act<AgendaDraft> {
  const [create] = useMutation(CreateAgendaItemDocument);
  const [update] = useMutation(UpdateAgendaItemDocument);
  return useAct(async (draft: AgendaDraft) => {
    const content = contentOf(draft);
    if (content === null) return undefined;
    const payload =
      id === null || draft.version === null
        ? (await create({ variables: { input: { content } } })).data?.createAgendaItem
        : (await update({ variables: { input: { id, version: draft.version, content } } })).data
            ?.updateAgendaItem;
    if (payload?.agendaItem && payload.problems.length === 0) onSaved(payload.agendaItem.id);
    return payload;
  });
}

/** The newest text of the server, asked for past the cache. */
function useNewest(id: string | null) {
  const client = useApolloClient();
  const [newest, setNewest] = useState<AgendaItemDetailFragment | null>(null);
  const load = useAct(async () => {
    const { data } = await client.query({
      query: AgendaItemDocument,
      variables: { id: id ?? '', withBriefs: false },
      fetchPolicy: 'network-only',
    });
    setNewest(data?.agendaItem ?? null);
    return { problems: [] };
  });
  return { newest, load, clear: () => setNewest(null) };
}

function Writing({ id, choices, start }: WritingProps) {
  const { t } = useLingui();
  const go = useNavigate();
  const { user } = useViewer();
  const handle = useDraft(`${user.id} ${id ?? 'baru'}`, start);
  const { draft, change } = handle;
  const fieldsOf = useConflictFields(choices);
  const { newest, load, clear } = useNewest(id);
  const act = useSave(id, (savedId) => {
    handle.forget();
    showToast({ message: t`Draf tersimpan.` });
    void go({ to: '/agenda/$id', params: { id: savedId } });
  });
  const leave = (): void =>
    void (id === null ? go({ to: '/agenda' }) : go({ to: '/agenda/$id', params: { id } }));
  const save = (next: AgendaDraft): void => {
    if (gapsOf(next).length === 0) void act.run(next);
  };
  const isStale = act.problems.some(({ code }) => code.endsWith('STALE_VERSION'));
  const conflict = isStale ? (
    <ConflictPanel
      fields={newest === null ? null : fieldsOf(draft, draftOf(newest), change)}
      isLoading={load.isBusy}
      onLoad={() => void load.run(undefined)}
      onKeepMine={() => {
        const next = { ...draft, version: newest?.version ?? draft.version };
        change({ version: next.version });
        clear();
        save(next);
      }}
    />
  ) : null;
  return (
    <ItemForm
      choices={choices}
      handle={handle}
      act={act}
      conflict={conflict}
      onSave={() => save(draft)}
      onLeave={leave}
      onDiscard={() => handle.restart(start())}
    />
  );
}

/** A new item; a cell of the grid may have told day, theme or lead, the radar theme and title. */
export function NewItemPage() {
  const { t } = useLingui();
  const { judul, mulai, tema, utama } = newRoute.useSearch();
  const { data, error, refetch } = useQuery(AgendaItemFormDocument, {
    variables: { id: '', isNew: true, organisations: { validOn: today() } },
  });
  return (
    <>
      <PageHeader
        title={t`Butir agenda baru`}
        lead={t`Simpan sebagai draf kapan saja; ajukan bila sudah lengkap.`}
      />
      {error === undefined ? null : <ErrorState error={error} onRetry={() => void refetch()} />}
      {data === undefined ? (
        error === undefined ? (
          <LoadingRows />
        ) : null
      ) : (
        <Writing
          id={null}
          choices={data}
          start={() =>
            newDraft({
              title: judul ?? '',
              day: mulai ?? today(),
              themeId: tema ?? null,
              leadId: utama ?? null,
            })
          }
        />
      )}
    </>
  );
}

/** Rewriting an item. An approved one becomes a draft again, which the page says first. */
export function EditItemPage() {
  const { t } = useLingui();
  const { id } = editRoute.useParams();
  const { data, error, refetch } = useQuery(AgendaItemFormDocument, {
    variables: { id, isNew: false, organisations: { validOn: today() } },
  });
  if (data === undefined) {
    return error === undefined ? (
      <LoadingRows />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  const { agendaItem } = data;
  if (!agendaItem) return <MissingPage />;
  return (
    <>
      <PageHeader
        title={t`Ubah butir agenda`}
        lead={
          agendaItem.state === 'APPROVED'
            ? t`Butir ini sudah disetujui. Begitu disimpan ia menjadi draf dan harus ditelaah lagi.`
            : agendaItem.title
        }
      />
      <Writing key={id} id={id} choices={data} start={() => draftOf(agendaItem)} />
    </>
  );
}
