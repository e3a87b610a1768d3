import { defineConfig } from 'vite'

// Where to is said on the command line: see build.xml.
export default defineConfig({
  base: './',
  build: {
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 20000,
  },
})
