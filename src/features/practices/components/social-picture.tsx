type SocialPictureProps = { siteName: string; title: string; approach: string | null; place: string | null; accent: string };

// Drawn by a program that knows neither our style sheet nor classes: everything is said in place.
const LONG_TITLE = 90;

/** The picture of a practice for shared links. */
export function SocialPicture({ siteName, title, approach, place, accent }: SocialPictureProps) {
  return (
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        padding: 64,
        background: "#fbf8f1",
        color: "#1f1d1a",
        borderLeft: `24px solid ${accent}`,
        fontFamily: "sans",
      }}
    >
      <div style={{ display: "flex", fontSize: 34, color: accent }}>{[approach, place].filter(Boolean).join(" · ")}</div>
      <div style={{ display: "flex", fontFamily: "serif", fontSize: title.length > LONG_TITLE ? 60 : 76, lineHeight: 1.12 }}>{title}</div>
      <div style={{ display: "flex", fontFamily: "serif", fontSize: 34 }}>{siteName}</div>
    </div>
  );
}
