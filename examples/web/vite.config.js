import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The record's server is asked through the page's own host, so that it need not allow other sites.
const record = process.env.RAPPORTEUR ?? 'http://localhost:4000'
const proxy = { '/graphql': record }

export default defineConfig({ plugins: [react()], server: { proxy }, preview: { proxy } })
