import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import {
  type Act,
  ConflictPanel,
  createKeptDrafts,
  EmptyState,
  ErrorState,
  LoadingRows,
  PageHeader,
  showToast,
  useAct,
  PageButton,
} from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { MissingPage } from '../../app/errors/missing-page.js';
import { useViewer } from '../../app/viewer.js';
import { type BriefDraft, briefContentOf, briefDraftOf, newBriefDraft } from './brief-draft.js';
import { BriefForm } from './brief-form.js';
import { briefPartLabels } from './brief-labels.js';
import { type BriefText, changedParts, wordsOf } from './brief-words.js';
import {
  BriefFormDocument,
  type BriefNetworkFragment,
  BriefVersionDocument,
  CreateBriefDocument,
  UpdateBriefDocument,
} from './generated/brief.js';

const newRoute = getRouteApi('/shell/arahan/versi/baru');
const editRoute = getRouteApi('/shell/arahan/versi/$id/ubah');
const { useDraft } = createKeptDrafts<BriefDraft>();

/** A new brief of an item, or the version that is being rewritten. */
interface Subject {
  readonly versionId: string | null;
  readonly agendaItemId: string;
}

function useSave(
  { versionId, agendaItemId }: Subject,
  onSaved: (versionId: string) => void,
): Act<BriefDraft> {
  const [create] = useMutation(CreateBriefDocument);
  const [update] = useMutation(UpdateBriefDocument);
  return useAct(async (draft: BriefDraft) => {
    const content = briefContentOf(draft);
    const payload =
      versionId === null || draft.version === null
        ? (await create({ variables: { input: { agendaItemId, content } } })).data?.createBrief
        : (await update({ variables: { input: { versionId, version: draft.version, content } } })).data
            ?.updateBrief;
    if (payload?.briefVersion && payload.problems.length === 0) onSaved(payload.briefVersion.id);
    return payload;
  });
}

/** The newest text of the server, asked for past the cache. */
function useNewest(versionId: string | null) {
  const client = useApolloClient();
  const [newest, setNewest] = useState<BriefDraft | null>(null);
  const load = useAct(async () => {
    const { data } = await client.query({
      query: BriefVersionDocument,
      variables: { id: versionId ?? '' },
      fetchPolicy: 'network-only',
    });
    setNewest(data?.briefVersion ? briefDraftOf(data.briefVersion) : null);
    return { problems: [] };
  });
  return { newest, load, clear: () => setNewest(null) };
}

interface WritingProps extends Subject {
  readonly networks: readonly BriefNetworkFragment[];
  readonly start: () => BriefDraft;
}

function Writing({ versionId, agendaItemId, networks, start }: WritingProps) {
  const { i18n, t } = useLingui();
  const go = useNavigate();
  const { user } = useViewer();
  const handle = useDraft(`${user.id} ${versionId ?? `baru ${agendaItemId}`}`, start);
  const { draft, change } = handle;
  const { newest, load, clear } = useNewest(versionId);
  const act = useSave({ versionId, agendaItemId }, (id) => {
    handle.forget();
    showToast({ message: t`Draf tersimpan.` });
    void go({ to: '/arahan/versi/$id', params: { id } });
  });
  const conflictFields = (theirs: BriefDraft) => {
    const mine: BriefText = draft;
    return changedParts(mine, theirs).map((part) => ({
      key: part,
      label: i18n._(briefPartLabels[part]),
      mine: wordsOf(mine, part),
      theirs: wordsOf(theirs, part),
      onTakeTheirs: () => change({ [part]: theirs[part] }),
    }));
  };
  const isStale = act.problems.some(({ code }) => code.endsWith('STALE_VERSION'));
  return (
    <BriefForm
      networks={networks}
      handle={handle}
      act={act}
      conflict={
        isStale ? (
          <ConflictPanel
            fields={newest === null ? null : conflictFields(newest)}
            isLoading={load.isBusy}
            onLoad={() => void load.run(undefined)}
            onKeepMine={() => {
              const next = { ...draft, version: newest?.version ?? draft.version };
              change({ version: next.version });
              clear();
              void act.run(next);
            }}
          />
        ) : null
      }
      onSave={() => void act.run(draft)}
      onLeave={() =>
        void (versionId === null
          ? go({ to: '/agenda/$id', params: { id: agendaItemId } })
          : go({ to: '/arahan/versi/$id', params: { id: versionId } }))
      }
      onDiscard={() => handle.restart(start())}
    />
  );
}

/** A new brief of an approved agenda item. */
export function NewBriefPage() {
  const { t } = useLingui();
  const { butir } = newRoute.useSearch();
  const { data, error, refetch } = useQuery(BriefFormDocument, {
    variables: { versionId: '', agendaItemId: butir ?? '', isNew: true },
    skip: butir === undefined,
  });
  if (butir === undefined) {
    return (
      <EmptyState
        title={t`Pilih butir agenda dulu`}
        action={
          <PageButton to="/agenda" search={{ status: ['APPROVED'] }}>
            <Trans>Buka butir yang disetujui</Trans>
          </PageButton>
        }
      >
        <Trans>Arahan ditulis dari butir agenda yang sudah disetujui.</Trans>
      </EmptyState>
    );
  }
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
      <PageHeader title={t`Arahan baru`} lead={agendaItem.title} />
      <Writing
        versionId={null}
        agendaItemId={agendaItem.id}
        networks={data.networks}
        start={() => newBriefDraft(agendaItem)}
      />
    </>
  );
}

/** Rewriting a draft version. */
export function EditBriefPage() {
  const { t } = useLingui();
  const { id } = editRoute.useParams();
  const { data, error, refetch } = useQuery(BriefFormDocument, {
    variables: { versionId: id, agendaItemId: '', isNew: false },
  });
  if (data === undefined) {
    return error === undefined ? (
      <LoadingRows />
    ) : (
      <ErrorState error={error} onRetry={() => void refetch()} />
    );
  }
  const { briefVersion } = data;
  if (!briefVersion?.brief.agendaItem) return <MissingPage />;
  const { number } = briefVersion;
  return (
    <>
      <PageHeader title={t`Ubah arahan, versi ${number}`} lead={briefVersion.brief.agendaItem?.title} />
      <Writing
        key={id}
        versionId={id}
        agendaItemId={briefVersion.brief.agendaItem.id}
        networks={data.networks}
        start={() => briefDraftOf(briefVersion)}
      />
    </>
  );
}
