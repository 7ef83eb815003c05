const [first, second] = ['first', 'second'].map((id) => document.getElementById(id))
const said = document.getElementById('said')

// What a reader changes in one panel, the other shows too.
first.addEventListener('watchline-view', ({ detail }) => second.setAttribute('query', detail.query))
second.addEventListener('watchline-view', ({ detail }) => first.setAttribute('query', detail.query))

document.getElementById('place').addEventListener('change', ({ target }) => {
  for (const panel of [first, second]) panel.setAttribute('query', target.value && `place=${target.value}`)
})
document.getElementById('theme').addEventListener('change', ({ target }) => {
  for (const panel of [first, second]) panel.setAttribute('theme', target.value)
})

for (const type of ['ready', 'view', 'select', 'error'])
  document.addEventListener(`watchline-${type}`, ({ target, detail }) => {
    const line = document.createElement('li')
    line.textContent = `${target.getAttribute('panel')}: ${type} ${JSON.stringify(detail)}`
    said.prepend(line)
  })
