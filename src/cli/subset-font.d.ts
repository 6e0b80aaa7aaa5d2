declare module "subset-font" {
  type Axis = number | { min: number; max: number; default?: number };
  type SubsetOptions = {
    targetFormat?: "sfnt" | "woff" | "woff2";
    keepFeatures?: readonly string[];
    preserveNameIds?: number[];
    variationAxes?: Record<string, Axis>;
    noHinting?: boolean;
    keepAllGlyphs?: boolean;
  };
  export default function subsetFont(font: Buffer, text: string | undefined, options?: SubsetOptions): Promise<Buffer>;
}
