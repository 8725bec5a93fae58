/* The page of an answer that a form takes to the client: it goes by itself. Without scripts its button is clicked. */
document.forms[0].requestSubmit();
