/** What the page is, and that nothing leaves it. */
export function Masthead({ cameFromAddress }: { readonly cameFromAddress: boolean }) {
  return (
    <header class="masthead">
      <p class="crumb">
        <a href="../index.html">placement-rules</a>
      </p>
      <h1>What is asked when a child moves placement</h1>
      <p class="lead">
        Choose a council and a child’s history. The page shows which meetings, visits, reviews and plans are asked for, by when and of whom,
        what was late, and what cannot be told from the record.
      </p>
      <p class="private">
        <strong>Nothing leaves this page.</strong> Everything is worked out in your browser: no history, file or answer is sent or kept
        anywhere. The children in the examples are invented.
      </p>
      {cameFromAddress && (
        <p class="warning" role="note">
          <strong>This history came with the address.</strong> Whoever has the address has the child’s data. “Share” below takes it out of
          the address again.
        </p>
      )}
    </header>
  );
}
