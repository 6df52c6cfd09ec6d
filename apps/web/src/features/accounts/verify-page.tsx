import { useQuery } from '@apollo/client/react';
import { ErrorState, LoadingRows, ProblemList } from '@conductor/ui';
import { Trans, useLingui } from '@lingui/react/macro';
import { Anchor, Button, Stack, Text, TextInput, Title } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { VerifyAccountDocument } from './generated/verify.js';
import { VerifyResult } from './verify-result.js';

const route = getRouteApi('/door/periksa');

/** The answer to what the page's address asks. */
function Answer({ address }: { readonly address: string }) {
  const { data, error, refetch } = useQuery(VerifyAccountDocument, { variables: { address } });
  if (error !== undefined) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingRows count={1} height={96} />;
  const { verification, problems } = data.verifyAccount;
  return verification ? <VerifyResult verification={verification} /> : <ProblemList problems={problems} />;
}

function AddressForm({ asked, onAsk }: { readonly asked: string; readonly onAsk: (text: string) => void }) {
  const { t } = useLingui();
  const [text, setText] = useState(asked);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onAsk(text.trim());
      }}
    >
      <Stack>
        <TextInput
          label={t`Nama atau alamat akun`}
          description={t`Seperti @namaakun, atau alamat profil dan situs yang Anda salin.`}
          name="alamat"
          type="text"
          inputMode="url"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={2_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" size="md">
          <Trans>Periksa</Trans>
        </Button>
      </Stack>
    </form>
  );
}

/** Whether an account is official: for everybody, without signing in. The address carries the question, to be passed on. */
export function VerifyPage() {
  const { alamat } = route.useSearch();
  const go = route.useNavigate();
  return (
    <Stack>
      <Title order={1} size="h2">
        <Trans>Periksa akun resmi</Trans>
      </Title>
      <Text size="sm" c="dimmed">
        <Trans>Apakah akun ini benar milik pemerintah? Jawabannya dari daftar akun resmi lembaga.</Trans>
      </Text>
      <AddressForm
        key={alamat}
        asked={alamat ?? ''}
        onAsk={(text) => void go({ search: { alamat: text } })}
      />
      {alamat === undefined ? null : <Answer key={alamat} address={alamat} />}
      <Anchor size="sm" underline="always" href="/akun-resmi.atom">
        <Trans>Ikuti perubahan daftar akun resmi (Atom)</Trans>
      </Anchor>
      <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/masuk" {...props} />}>
        <Trans>Masuk untuk petugas humas</Trans>
      </Anchor>
    </Stack>
  );
}
