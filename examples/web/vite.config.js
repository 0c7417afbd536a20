import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Requests to the Rapporteur server go through the host of the page, so that CORS is not necessary.
const record = process.env.RAPPORTEUR ?? 'http://localhost:4000'
const proxy = { '/graphql': record }

export default defineConfig({ plugins: [react()], server: { proxy }, preview: { proxy } })
