import { getConfig } from '@lingui/conf';
import { lingui } from '@lingui/vite-plugin';
import babel, { defineRolldownBabelPreset } from '@rolldown/plugin-babel';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

const configPath = new URL('./lingui.config.ts', import.meta.url).pathname;
const linguiConfig = getConfig({ configPath });

/** Indonesian stays in the code, so the first language needs no catalogue; only files with texts pass Babel. */
const texts = defineRolldownBabelPreset({
  preset: () => ({
    plugins: [['@lingui/babel-plugin-lingui-macro', { stripMessageField: false, linguiConfig }]],
  }),
  rolldown: { filter: { code: /@lingui\/(core|react)\/macro/ } },
});

const apiAddress = process.env['GPR_API_ADDRESS'] ?? 'http://127.0.0.1:3000';

export default defineConfig(({ mode }) => ({
  root: import.meta.dirname,
  plugins: [babel({ presets: [texts] }), react(), lingui({ configPath })],
  resolve: { conditions: ['@conductor/source', ...defaultClientConditions] },
  server: {
    port: 4200,
    host: '127.0.0.1',
    proxy: {
      '/graphql': { target: apiAddress, ws: true },
      '/berkas': apiAddress,
      '/akun-resmi.atom': apiAddress,
    },
  },
  build: {
    outDir: 'build',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      // The kit's gallery is for tests and developers, never for a server.
      input: mode === 'production' ? ['index.html'] : ['index.html', 'gallery.html'],
      output: { codeSplitting: { groups: [{ name: 'texts-en', test: /locales\/en\.po/ }] } },
    },
  },
}));
