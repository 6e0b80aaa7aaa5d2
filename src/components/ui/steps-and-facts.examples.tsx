import { Anchor } from "./anchor";
import { Facts } from "./facts";
import { NumberedSteps } from "./numbered-steps";

export function StepsWithPhases() {
  const steps = [
    { key: "network", title: "Network of local institutions and a team of volunteers", meta: "Phase 1: preparing the ground" },
    {
      key: "sessions",
      title: "Sessions on social entrepreneurship",
      body: "Three afternoons, led by the director of a social enterprise from another town.",
    },
    { key: "workshops", title: "Workshops on sublimation: images onto mugs and magnets" },
  ];
  return (
    <div data-approach="awareness-raising">
      <NumberedSteps steps={steps} />
    </div>
  );
}

export function TwelveSteps() {
  const steps = Array.from({ length: 12 }, (_, index) => ({
    key: String(index),
    title: `Meeting ${index + 1} with the heads of the local communities`,
  }));
  return <NumberedSteps steps={steps} />;
}

export function FactsOfPractice() {
  return (
    <Facts
      facts={[
        {
          label: "Municipality",
          value: (
            <>
              <Anchor href="/places/RS/apatin">Apatin</Anchor>, Serbia <span lang="sr-Cyrl">(Апатин)</span>
            </>
          ),
        },
        { label: "Who it is for", value: "Adults with disabilities; families; members of the Roma, Ashkali and Egyptian communities" },
        { label: "Partners", value: "Centre for Social Work · Cultural Centre · Association for the Support of Persons with Disabilities" },
        { label: "Period", value: "Not stated in the source" },
      ]}
    />
  );
}
