import '@hawtio/react/dist/index.css'
import '@patternfly/react-core/dist/styles/base.css'
import { camel, configManager, hawtio, jmx, runtime } from '@hawtio/react'
import { Hawtio } from '@hawtio/react/ui'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

await configManager.addProductInfo('SIEM Routes', '0.1.0')
for (const plugin of [camel, jmx, runtime]) plugin()
await hawtio.bootstrap()
createRoot(document.getElementById('root')).render(createElement(Hawtio))
