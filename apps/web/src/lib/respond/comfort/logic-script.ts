let loaded = false;

/** The evaluator is fetched with the first page whose questions depend on one another, and told of every page after. */
export function forLogic(): void {
  const address = document.querySelector<HTMLElement>('#items')?.dataset['script'];
  if (loaded) document.dispatchEvent(new Event('langnghe:page'));
  if (loaded || address === undefined) return;
  loaded = true;
  const script = document.createElement('script');
  script.type = 'module';
  script.src = address;
  document.head.append(script);
}
