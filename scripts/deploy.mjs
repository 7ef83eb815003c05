// Server configurations in deploy/, made from the one policy: node scripts/deploy.mjs --write. `npm test` compares.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  ASK_AGAIN,
  embedPolicy,
  FRAMED,
  HASHED,
  KEEP_HASHED,
  READABLE,
  READABLE_BY,
  securityHeaders,
} from './policy.mjs'
import { isMain, root } from './setup.mjs'

const MADE = 'Made by scripts/deploy.mjs from scripts/policy.mjs; not edited by hand.'
const headers = Object.entries(securityHeaders)
const pattern = `/(${HASHED.join('|')})$`
const framed = `/${FRAMED}$`
const readable = `/(${READABLE})$`
const POLICY = 'content-security-policy'
const SHARED = 'access-control-allow-origin'

const nginx = `# ${MADE}
# An include of the http block (conf.d). Copy dist/ to root, or to a folder below it: any sub-path works.
map $uri $watchline_cache {
  "~${pattern}" "${KEEP_HASHED}";
  default "${ASK_AGAIN}";
}
map $uri $watchline_policy {
  "~${framed}" "${embedPolicy}";
  default "${securityHeaders[POLICY]}";
}
map $uri $watchline_readers {
  "~${readable}" "${READABLE_BY}";
}
server {
  listen 8080;
  root /usr/share/nginx/html;
  server_tokens off;
  etag on;
  # files that scripts/compress.mjs made; brotli needs ngx_brotli: brotli_static on;
  gzip_static on;
  charset utf-8;
  charset_types text/css application/javascript application/json image/svg+xml;
  add_header Cache-Control $watchline_cache always;
  add_header ${SHARED} $watchline_readers;
${headers.map(([name, value]) => `  add_header ${name} ${name === POLICY ? '$watchline_policy' : `"${value}"`} always;`).join('\n')}
}
`

const apache = `# ${MADE}
# .htaccess beside index.html, or in a Directory block; needs mod_headers, for files of scripts/compress.mjs mod_rewrite.
DirectoryIndex index.html
Options -Indexes
AddDefaultCharset utf-8
AddType application/javascript .js .mjs
<IfModule mod_headers.c>
${headers.map(([name, value]) => `  Header always set ${name} "${value}"`).join('\n')}
  Header always set ${POLICY} "${embedPolicy}" "expr=%{REQUEST_URI} =~ m#${framed}#"
  Header set ${SHARED} "${READABLE_BY}" "expr=%{REQUEST_URI} =~ m#${readable}#"
  Header always set Cache-Control "${ASK_AGAIN}"
  Header always set Cache-Control "${KEEP_HASHED}" "expr=%{REQUEST_URI} =~ m#${pattern}#"
</IfModule>
<IfModule mod_rewrite.c>
  RewriteEngine On
${[
  ['br', 'br'],
  ['gzip', 'gz'],
]
  .map(
    ([coding, ending]) => `  RewriteCond %{HTTP:Accept-Encoding} \\b${coding}\\b
  RewriteCond %{REQUEST_FILENAME}.${ending} -f
  RewriteRule ^(.+)\\.(js|css|json|svg|html)$ $1.$2.${ending} [L,E=CODING:${coding}]`,
  )
  .join('\n')}
  Header always set Content-Encoding %{CODING}e env=CODING
  Header always set Content-Encoding %{REDIRECT_CODING}e env=REDIRECT_CODING
  Header always append Vary Accept-Encoding
</IfModule>
<FilesMatch "\\.js\\.(br|gz)$">
  ForceType application/javascript
</FilesMatch>
<FilesMatch "\\.css\\.(br|gz)$">
  ForceType text/css
</FilesMatch>
<FilesMatch "\\.json\\.(br|gz)$">
  ForceType application/json
</FilesMatch>
<FilesMatch "\\.svg\\.(br|gz)$">
  ForceType image/svg+xml
</FilesMatch>
<FilesMatch "\\.html\\.(br|gz)$">
  ForceType text/html
</FilesMatch>
`

const caddy = `# ${MADE}
:8080 {
	root * /srv
	@hashed path_regexp ${pattern}
	@framed path_regexp ${framed}
	@readable path_regexp ${readable}
	header {
${headers.map(([name, value]) => `\t\t${name} "${value}"`).join('\n')}
		Cache-Control "${ASK_AGAIN}"
	}
	header @hashed Cache-Control "${KEEP_HASHED}"
	header @framed ${POLICY} "${embedPolicy}"
	header @readable ${SHARED} "${READABLE_BY}"
	file_server {
		precompressed br gzip
	}
}
`

const xml = (/** @type {string} */ text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')

const iis = `<?xml version="1.0" encoding="utf-8"?>
<!-- ${MADE} Beside index.html; the URL Rewrite module sets how long hashed files are kept. -->
<configuration>
  <system.webServer>
    <staticContent>
      <remove fileExtension=".json" />
      <mimeMap fileExtension=".json" mimeType="application/json" />
      <remove fileExtension=".jsonld" />
      <mimeMap fileExtension=".jsonld" mimeType="application/ld+json" />
      <remove fileExtension=".sig" />
      <mimeMap fileExtension=".sig" mimeType="text/plain" />
      <remove fileExtension=".woff2" />
      <mimeMap fileExtension=".woff2" mimeType="font/woff2" />
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${headers.map(([name, value]) => `        <add name="${name}" value="${xml(value)}" />`).join('\n')}
        <add name="Cache-Control" value="${ASK_AGAIN}" />
      </customHeaders>
    </httpProtocol>
    <rewrite>
      <outboundRules>
        <rule name="hashed files are kept">
          <match serverVariable="RESPONSE_Cache-Control" pattern=".*" />
          <conditions>
            <add input="{REQUEST_URI}" pattern="${xml(pattern)}" />
          </conditions>
          <action type="Rewrite" value="${KEEP_HASHED}" />
        </rule>
      </outboundRules>
    </rewrite>
  </system.webServer>
  <location path="embed.html">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <remove name="${POLICY}" />
          <add name="${POLICY}" value="${xml(embedPolicy)}" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>
${['assets', 'data', 'geo', 'config.json', 'embed.js']
  .map(
    (path) => `  <location path="${path}">
    <system.webServer>
      <httpProtocol>
        <customHeaders>
          <add name="${SHARED}" value="${READABLE_BY}" />
        </customHeaders>
      </httpProtocol>
    </system.webServer>
  </location>`,
  )
  .join('\n')}
</configuration>
`

const container = `# ${MADE}
# npm run build && node scripts/compress.mjs && docker build -f deploy/Containerfile -t watchline .
FROM docker.io/nginxinc/nginx-unprivileged:1.28-alpine
COPY deploy/nginx.conf /etc/nginx/conf.d/default.conf
COPY dist /usr/share/nginx/html
EXPOSE 8080
`

const kubernetes = `# ${MADE}
apiVersion: apps/v1
kind: Deployment
metadata:
  name: watchline
  labels: { app: watchline }
spec:
  replicas: 2
  selector: { matchLabels: { app: watchline } }
  template:
    metadata: { labels: { app: watchline } }
    spec:
      automountServiceAccountToken: false
      securityContext: { runAsNonRoot: true, seccompProfile: { type: RuntimeDefault } }
      containers:
        - name: web
          image: watchline:latest
          ports: [{ name: http, containerPort: 8080 }]
          securityContext:
            allowPrivilegeEscalation: false
            readOnlyRootFilesystem: true
            capabilities: { drop: [ALL] }
          volumeMounts: [{ name: tmp, mountPath: /tmp }]
          readinessProbe: { httpGet: { path: /data/manifest.json, port: http } }
          livenessProbe: { httpGet: { path: /, port: http } }
          resources: { requests: { cpu: 10m, memory: 16Mi }, limits: { memory: 64Mi } }
      volumes: [{ name: tmp, emptyDir: {} }]
---
apiVersion: v1
kind: Service
metadata: { name: watchline }
spec:
  selector: { app: watchline }
  ports: [{ name: http, port: 80, targetPort: http }]
`

/** File in deploy/ → its text. */
export const configurations = {
  'nginx.conf': nginx,
  'apache.htaccess': apache,
  Caddyfile: caddy,
  'web.config': iis,
  Containerfile: container,
  'kubernetes.yaml': kubernetes,
}

if (isMain(import.meta.filename) && process.argv.includes('--write')) {
  mkdirSync(join(root, 'deploy'), { recursive: true })
  for (const [name, text] of Object.entries(configurations)) writeFileSync(join(root, 'deploy', name), text)
}
