import '#app/trusted-types.ts'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '#styles/fonts.css'
import '#styles/tokens.css'
import '#styles/base.css'
import { App } from '#app/App.tsx'
import { followLinks } from '#view/address.ts'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element with the id root')
followLinks(document.body)
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <App isFramed={root.dataset['shell'] === 'embed'} />
    </QueryClientProvider>
  </StrictMode>,
)
