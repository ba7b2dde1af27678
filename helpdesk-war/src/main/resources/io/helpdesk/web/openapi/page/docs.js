// the document that the address names, if the page links to it; the first one otherwise
const links = [...document.querySelectorAll('nav a[href^="?document="]')];
const asked = links.find(link => link.search === location.search) || links[0];
asked.setAttribute('aria-current', 'page');
SwaggerUIBundle({
  url: '../openapi/' + new URLSearchParams(asked.search).get('document') + '.yaml',
  dom_id: '#document',
  deepLinking: true,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  // the public service would be another site
  validatorUrl: null,
});
