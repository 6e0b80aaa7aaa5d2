import { apiProblem } from "../../../server/api";

/** Any other address under /api: a true 404, in the format of the API. */
function notFound() {
  return apiProblem({ status: 404, title: "Not Found", detail: "The API has no such address. See /api/v1/practices." });
}

export { notFound as DELETE, notFound as GET, notFound as PATCH, notFound as POST, notFound as PUT };
