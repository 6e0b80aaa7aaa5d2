const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, url = ""]) => new URL(url));

/** Every address that the sitemap tells, through its index. */
export async function sitemapAddresses(read: (path: string) => Promise<string>): Promise<URL[]> {
  const addresses: URL[] = [];
  for (const { pathname } of locations(await read("/sitemap.xml"))) addresses.push(...locations(await read(pathname)));
  return addresses;
}
